import { Command } from "commander";
import { expect, expectTypeOf, test } from "vitest";
import {
  type AskedOf,
  allOf,
  argument,
  flag,
  line,
  needed,
  several,
  usual,
  value,
  variadic,
} from "../../../src/cli/options/option.js";

const asked = line(
  "does something",
  [
    argument("<state>", "the State"),
    argument("[dir]", "a folder"),
    allOf(
      flag("--accept-stale", "on or not"),
      value("--out <dir>", "a folder", (given) => `${given}/`),
    ),
    usual("--format <format>", "one of three", "DL"),
    needed("--by <name>", "who"),
    several("--only <states>", "some"),
    variadic("--remarks <files...>", "one or more"),
  ],
  ["letters something"],
);

/** What commander makes of the arguments, as a command is handed it. */
function parsed(...argv: readonly string[]): unknown {
  const command = new Command();
  asked.addTo(command);
  command.exitOverride().parse(argv, { from: "user" });
  const values = command.registeredArguments.map((each, index) => [
    each.name(),
    command.processedArgs[index],
  ]);
  return { ...command.opts(), ...Object.fromEntries(values) };
}

test("what a command is handed follows in its type from how its options are written", () => {
  expectTypeOf<AskedOf<typeof asked>>().toExtend<{
    readonly state: string;
    readonly dir?: string;
    readonly acceptStale?: true;
    readonly out?: string;
    readonly format: string;
    readonly by: string;
    readonly only?: readonly string[];
    readonly remarks?: readonly string[];
  }>();
  expectTypeOf<AskedOf<typeof asked>>().not.toHaveProperty("accept-stale");
});

test("and so do the values", () => {
  expect(parsed("kenya", "--by", "Ana")).toEqual({ state: "kenya", by: "Ana", format: "DL" });
  expect(
    parsed(
      "kenya",
      "there",
      ...["--accept-stale", "--out", "letters", "--format", "C5", "--by", "Ana"],
      ...["--only", "ken", "--only", "per", "--remarks", "a.csv", "b.csv"],
    ),
  ).toEqual({
    state: "kenya",
    dir: "there",
    acceptStale: true,
    out: "letters/",
    format: "C5",
    by: "Ana",
    only: ["ken", "per"],
    remarks: ["a.csv", "b.csv"],
  });
});
