// YAML text into plain values, with the line and column of each key. The only file of this room that knows the library.
// Signs by which one part of a file stands for another are refused. It must not know which keys there are.

import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { InputError, type Place } from "../diagnostic.js";

/** Keys from the outermost group on, and places in lists. */
export type Path = readonly string[];

export interface Yaml {
  readonly value: unknown;
  /** Where the key stands, or the nearest group round it that is there. */
  readonly placeOf: (path: Path) => Place;
}

/** @throws InputError for a text that is no group of keys. */
export function parseYaml(file: string, text: string): Yaml {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const [error] = document.errors;
  // What follows the first is mostly its consequence.
  // Where the library runs out of room depends on the machine.
  if (error !== undefined && /call stack/i.test(error.message))
    throw unreadable("it is nested too deeply", { file });
  if (error !== undefined) throw unreadable(sentence(error.message), placeAt(error.pos[0]));
  visit(document, {
    Alias: (_, { range }) => {
      throw unreadable("a sign * stands for another part of the file", placeAt(range?.[0] ?? 0));
    },
  });
  if (!isMap(document.contents)) throw unreadable("it has no keys", { file });
  return { value: document.toJS(), placeOf: (path) => placeAt(offsetOf(document, path)) };
}

function unreadable(why: string, place: Place): InputError {
  const what = `the file cannot be read: ${why}`;
  const remedy = 'write one "key: value" a line, a value with : { or # between quotes';
  return new InputError([{ what, remedy, place, rule: "whole-languages" }]);
}

function sentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    const found: unknown = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)
      : isSeq(node)
        ? node.items[Number(key)]
        : undefined;
    if (found === undefined) break;
    const { at, within } = partsOf(found);
    if (at !== undefined) offset = at;
    node = within;
  }
  return offset;
}

/** Of a key with its value, where the key stands; of an item of a list, where the item does. */
function partsOf(found: unknown): { readonly at: number | undefined; readonly within: unknown } {
  if (isNode(found)) return { at: found.range?.[0], within: found };
  const { key, value } = found as { readonly key: unknown; readonly value: unknown };
  return { at: isNode(key) ? key.range?.[0] : undefined, within: value };
}
