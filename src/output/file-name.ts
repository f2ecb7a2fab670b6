// The name of a letter's file: ISO code and short English name in, "KEN-kenya.pdf" out.
// Plain ASCII, so that the name survives every archive, mail gateway and print shop. It must not know folders.

/** Letters that Unicode does not take apart into a base letter and an accent. */
const SPELT_OUT: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ł", "l"],
  ["ı", "i"],
]);

/** Longest name part: with code and ending it stays far below the 255 bytes that file systems allow. */
const LONGEST_NAME = 60;

const COMBINING_MARKS = /\p{M}+/gu;

/** "KEN-kenya.pdf"; a name without one Latin letter leaves the code alone: "KEN.pdf". */
export function letterFileName(iso3: string, shortName: string): string {
  const name = asciiName(shortName);
  return name === "" ? `${iso3}.pdf` : `${iso3}-${name}.pdf`;
}

/** Whether the name has the form that `letterFileName` makes: a guard against paths in a manifest that was tampered with. */
export function isLetterFileName(name: string): boolean {
  return /^[A-Z]{3}(?:-[a-z0-9]+)*\.pdf$/.test(name);
}

/** The name in small Latin letters, digits and hyphens; "" if it has none of the first two. */
export function asciiName(name: string): string {
  const plain = [...name.toLowerCase().normalize("NFD").replace(COMBINING_MARKS, "")]
    .map((character) => SPELT_OUT.get(character) ?? character)
    .join("");
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, "");
}
