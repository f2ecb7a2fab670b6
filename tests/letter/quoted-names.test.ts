import { describe, expect, test } from "vitest";
import { anyLanguage } from "../../src/languages/known.js";
import { quoted } from "../../src/languages/spacing.js";
import { english, french, shipped, spanish } from "../support/languages.js";

describe("quotation marks in a name are those of its language", () => {
  test.each([
    ['"Never Again" Association', english, "“Never Again” Association"],
    ['Collectif "Plus jamais ça"', french, "Collectif «\u202fPlus jamais ça\u202f»"],
    ['Asociación "Nunca Más"', spanish, "Asociación «Nunca Más»"],
    ['Общество "Мемориал"', shipped("ru"), "Общество «Мемориал»"],
    ['"Memory" and "Justice"', anyLanguage, "“Memory” and “Justice”"],
    ["Amis de l'ONU 'Paix'", french, "Amis de l'ONU ‘Paix’"],
    ["'Paix' (l'association)", french, "‘Paix’ (l'association)"],
  ])("%s", (name, language, words) => {
    expect(quoted(name, language)).toBe(words);
  });

  test.each([
    "Amis de l'ONU d'Europe",
    "Lawyers' Rights Watch",
    'Door 5" wide',
    "“Already” set",
    "Ndị 'Igbo",
  ])("leaves %s", (name) => {
    expect(quoted(name, english)).toBe(name);
  });
});
