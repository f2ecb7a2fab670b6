import fc from "fast-check";
import { expect, test } from "vitest";
import { isLetterFileName, letterFileName } from "../../src/output/file-name.js";

test.each([
  ["KEN", "Kenya", "KEN-kenya.pdf"],
  ["CIV", "Côte d'Ivoire", "CIV-cote-d-ivoire.pdf"],
  ["COD", "Democratic Republic of the Congo", "COD-democratic-republic-of-the-congo.pdf"],
  ["TUR", "Türkiye", "TUR-turkiye.pdf"],
  ["DNK", "Færøerne & Straße", "DNK-faeroerne-strasse.pdf"],
  ["POL", "Łódź", "POL-lodz.pdf"],
  ["AFG", "أفغانستان", "AFG.pdf"],
  ["ABC", "  --  ", "ABC.pdf"],
  ["ABC", "a".repeat(300), `ABC-${"a".repeat(60)}.pdf`],
  ["ABC", `${"a".repeat(59)} b`, `ABC-${"a".repeat(59)}.pdf`],
])("the letter of %s, %s, is %s", (iso3, name, file) => {
  expect(letterFileName(iso3, name)).toBe(file);
});

test("every name that is made is known again, and holds nothing but ASCII letters, digits, hyphens and .pdf", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => isLetterFileName(letterFileName("KEN", name))),
  );
});

test.each([
  "../KEN-kenya.pdf",
  "KEN-kenya.PDF",
  "manifest.json",
  "KEN/kenya.pdf",
  "KEN-.pdf",
  "ken-kenya.pdf",
])("%s is no name of a letter", (name) => {
  expect(isLetterFileName(name)).toBe(false);
});
