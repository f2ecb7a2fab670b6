import { expect, test } from "vitest";
import { inOwnCharacters, isInvisible, isSettable, runsRightToLeft } from "../../src/fonts/characters.js";

test.each([
  "\u00ad",
  "\u200b",
  "\ufeff",
  "\u034f",
  "\ufe0f",
  "\u3164",
  "\u0007",
  "\ud800",
  "\ufdd0",
  "\uffff",
])("a character that leaves no mark may not be set: %j", (character) => {
  expect([isSettable(`a${character}`), isInvisible(character), runsRightToLeft(character)]).toEqual([
    false,
    true,
    false,
  ]);
});

test.each(["\u05d0", "\u0627", "\u0660", "\ufdfa", "\ufefc", "\u{1e900}"])(
  "a character that runs from right to left may be set, and is known: %j",
  (character) => {
    expect([isSettable(`a${character}`), runsRightToLeft(`a${character}`)]).toEqual([true, true]);
  },
);

test.each(["\u200f", "\u202e", "\u2068", "\u061c"])(
  "a control that turns the direction leaves no mark: %j",
  (character) => {
    expect([isSettable(character), runsRightToLeft(character)]).toEqual([false, false]);
  },
);

test("letters, marks, spaces and signs of other scripts may be set", () => {
  expect(isSettable("Ndị́ \u00a0\u202f ’ʼ №½⁄ ΑΒΓ Жук 漢字 한국 ไทย")).toBe(true);
});

test("a hyphen or apostrophe that the face lacks is shown by the nearest that it has", () => {
  const word = "b\u2010a\u2011\u02bc";
  const faceOf = (characters: string) =>
    new Map([...characters].map((character, at) => [character.charCodeAt(0), at + 1]));
  expect(inOwnCharacters(word, faceOf("-\u2019"))).toBe("b-a-\u2019");
  expect(inOwnCharacters(word, faceOf("-\u2010"))).toBe("b\u2010a\u2010\u02bc");
  expect(inOwnCharacters(word, faceOf("-\u2010\u2011\u02bc\u2019"))).toBe(word);
  expect(inOwnCharacters(word, faceOf("ab"))).toBe(word);
});
