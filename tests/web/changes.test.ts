import fc from "fast-check";
import { expect, test } from "vitest";
import { changedLeaves } from "../../src/web/browser/passages/changes.js";
import type { Piece } from "../../src/web/page-data.js";

/** Struck words in [], new ones in {}. */
function marked(was: readonly Piece[], now: readonly Piece[]): string {
  const sign = { same: ["", ""], gone: ["[", "]"], new: ["{", "}"] } as const;
  return changedLeaves(was, now)
    .map(({ text, place, change }) => {
      const [open, close] = sign[change];
      return `${open}${place === undefined ? text : `‹${text}›`}${close}`;
    })
    .join("");
}

test.each<readonly [readonly Piece[], readonly Piece[], string]>([
  [["a word"], ["a word"], "a word"],
  [
    ["they require action from us"],
    ["they still await action by us"],
    "they [require] {still await} action [from] {by} us",
  ],
  [["all of it"], ["none left"], "[all of it]{none left}"],
  [["by ", ["state.of"], " now"], ["by ", ["state.name"], " now"], "by [‹state.of›]{‹state.name›} now"],
  [["We ask ", ["state.of"], "."], ["We ask."], "We [ask] [‹state.of›][.]{ask.}"],
  [["Ratify it."], [{ manner: ["strong"], pieces: ["Ratify it."] }], "[Ratify it.]{Ratify it.}"],
  [["gone only here"], ["gone here"], "gone [only] here"],
])("%j, now %j", (was, now, shown) => {
  expect(marked(was, now)).toBe(shown);
});

test("what is left without the struck words is what stands there now", () => {
  const words = fc
    .array(fc.constantFrom("one ", "two ", "three", ".", " "), { maxLength: 8 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(words, words, (was, now) => {
      const leaves = changedLeaves([was], [now]);
      const kept = leaves.filter(({ change }) => change !== "gone").map(({ text }) => text);
      expect(kept.join("").replaceAll(" ", "")).toBe(now.replaceAll(" ", ""));
    }),
  );
});
