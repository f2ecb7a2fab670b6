// How a command is called, as a value: its arguments and options as commander writes them, what they mean, and examples. The
// type of what the command is handed follows from how they are written. Loaded by every command: keep it light.

import type { Command } from "commander";

/** An argument or an option, or several. `asked` is there for the type alone. */
export interface Asks<Asked = never> {
  readonly addTo: (command: Command) => void;
  readonly asked?: (asked: Asked) => void;
}

/** How a command is called. */
export interface CommandLine<Asked = never> extends Asks<Asked> {
  readonly does: string;
  readonly examples: readonly string[];
}

/** All of what is asked together. */
export type AskedOf<Part extends Asks> =
  NonNullable<Part["asked"]> extends (asked: infer Asked) => void ? Asked : never;

/** Throws a fault of the command line for what the value cannot be. */
type Read = (written: string) => string;

const asWritten: Read = (written) => written;

type Camel<Words extends string> = Words extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Words;
type NameIn<Flags extends string> = Flags extends `--${infer Name} ${string}`
  ? Camel<Name>
  : Flags extends `--${infer Name}`
    ? Camel<Name>
    : never;
type Given<Flags extends string, Value> = { readonly [Name in NameIn<Flags>]: Value };
export type MayBeGiven<Flags extends string, Value> = { readonly [Name in NameIn<Flags>]?: Value };

/** What is on or not: "--json" gives `json?: true`. */
export function flag<Flags extends string>(flags: Flags, means: string): Asks<MayBeGiven<Flags, true>> {
  return { addTo: (command) => void command.option(flags, means) };
}

/** "--out <dir>" gives `out?: string`. */
export function value<Flags extends string>(
  flags: Flags,
  means: string,
  read: Read = asWritten,
): Asks<MayBeGiven<Flags, string>> {
  return { addTo: (command) => void command.option(flags, means, read) };
}

/** What has a value whether it is given or not. */
export function usual<Flags extends string>(
  flags: Flags,
  means: string,
  otherwise: string,
): Asks<Given<Flags, string>> {
  return { addTo: (command) => void command.option(flags, means, otherwise) };
}

/** What has to be given. */
export function needed<Flags extends string>(flags: Flags, means: string): Asks<Given<Flags, string>> {
  return { addTo: (command) => void command.requiredOption(flags, means) };
}

/** An option that adds to what was given before when it is given again. */
export function several<Flags extends string>(
  flags: Flags,
  means: string,
): Asks<MayBeGiven<Flags, readonly string[]>> {
  const collected = (item: string, before: readonly string[] = []): readonly string[] => [...before, item];
  return { addTo: (command) => void command.option(flags, means, collected) };
}

/** An option with one value or more: "--remarks <files...>". */
export function variadic<Flags extends string>(
  flags: Flags,
  means: string,
): Asks<MayBeGiven<Flags, readonly string[]>> {
  return { addTo: (command) => void command.option(flags, means) };
}

type ArgumentIn<Name extends string> = Name extends `<${infer Word}...>`
  ? { readonly [Key in Word]: readonly string[] }
  : Name extends `<${infer Word}>`
    ? { readonly [Key in Word]: string }
    : Name extends `[${infer Word}]`
      ? { readonly [Key in Word]?: string }
      : never;

/** As commander writes it: "<state>", "[dir]" if it may be left out, "<answers...>" if there may be several. */
export function argument<Name extends string>(
  name: Name,
  means: string,
  read?: Read,
): Asks<ArgumentIn<Name>> {
  const addTo = (command: Command) =>
    void (read ? command.argument(name, means, read) : command.argument(name, means));
  return { addTo };
}

/** In the order in which help lists them. */
export function allOf<Parts extends readonly Asks[]>(...parts: Parts): Asks<AskedOf<Parts[number]>> {
  return {
    addTo: (command) => {
      for (const part of parts) part.addTo(command);
    },
  };
}

export function line<Parts extends readonly Asks[]>(
  does: string,
  parts: Parts,
  examples: readonly string[],
): CommandLine<AskedOf<Parts[number]>> {
  return { does, examples, ...allOf(...parts) };
}
