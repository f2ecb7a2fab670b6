// In which order the post of a country wants street, town, State and postal code, and what stands between them. The only
// file that knows the library with the formats. It must not know whose address it is, or which lines stand above it.
//
// What a line says is what the cells say: the library's own words are left out, above all prefixes such as those of
// "CH-1202" and "FI-00100". The Universal Postal Union no longer asks for them: the last line names the country. Where a
// code begins with letters all the same ("MD-2012"), they stand in the cell.

import { formatAddress } from "localized-address-format";

/** The cells of an address that the country puts in order; empty where there is nothing. Any may hold line ends. */
export interface PostalParts {
  readonly street: readonly string[];
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}

/** Stand for the cells while the library puts them in order, so that nothing that a cell says can be taken for its words. */
const street = "\uE000";
const city = "\uE001";
const state = "\uE002";
const zip = "\uE003";
const name = "\uE004";
const placeholders = /[\uE000-\uE004]/u;

/**
 * The lines of an address in the country with the ISO 3166 code of two letters, every filled cell once. Of a country
 * without a known format the town's line is the town and what is filled beside it, in the order of the columns.
 */
export function postalLines(parts: PostalParts, country: string | undefined): readonly string[] {
  const filled = [
    [street, parts.street.join("\n")],
    [city, parts.city],
    [state, parts.state],
    [zip, parts.zip],
  ] as const;
  const texts = new Map<string, string>(filled.filter(([, text]) => text !== ""));
  const plan = country === undefined ? planInOrder(texts) : planFor(country, texts);
  return complete(plan, texts)
    .flatMap((line) => line.replace(/[\uE000-\uE003]/gu, (each) => texts.get(each) ?? "").split("\n"))
    .filter((line) => line !== "");
}

function planInOrder(texts: ReadonlyMap<string, string>): readonly string[] {
  return [street, [city, state, zip].filter((placeholder) => texts.has(placeholder)).join(" ")];
}

/** The library's lines with placeholders for the cells. One with the street in its midst is given up for two. */
function planFor(country: string, texts: ReadonlyMap<string, string>): readonly string[] {
  const lines = ask(country, texts, true);
  if (lines.every((line) => line === street || !line.includes(street))) return lines;
  return [street, ...ask(country, texts, false)];
}

function ask(country: string, texts: ReadonlyMap<string, string>, withStreet: boolean): readonly string[] {
  const given = (placeholder: string): string => (texts.has(placeholder) ? placeholder : "");
  const address = {
    postalCountry: country,
    name,
    locality: given(city),
    administrativeArea: given(state),
    addressLines: withStreet && texts.has(street) ? [street] : [],
  };
  const lines = formatAddress({ ...address, postalCode: given(zip) }, "latin");
  // Some countries have no postal code but a number of the delivering office, which stands in the same cell.
  const numbered = lines.some((line) => line.includes(zip))
    ? lines
    : formatAddress({ ...address, sortingCode: given(zip) }, "latin");
  // Where the addressee comes last, the whole address goes from the large to the small; ours never does.
  const upright = numbered.at(-1) === name && numbered.length > 1 ? [...numbered].reverse() : numbered;
  return upright
    .map((line) => withoutWords(line, texts))
    .filter((line) => placeholders.test(line) && line !== name);
}

/** Without the library's words, but where such a word is what a cell says ("SINGAPORE", "PR"), the cell is in its place. */
function withoutWords(line: string, texts: ReadonlyMap<string, string>): string {
  return line
    .replace(/[\p{L}〒]+(?:-(?=[\uE000-\uE003]))?/gu, (word) => {
      const [placeholder = ""] =
        [...texts].find(([, text]) => text.toUpperCase() === word.toUpperCase()) ?? [];
      return line.includes(placeholder) ? "" : placeholder;
    })
    .replace(/(?<=[\uE000-\uE003])(?=[\uE000-\uE003])/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** Every filled cell once: in the last of its places, if the format has several, or where it reads best, if it has none. */
function complete(plan: readonly string[], texts: ReadonlyMap<string, string>): readonly string[] {
  const once = plan.map((line, index) =>
    line.replace(/([\uE000-\uE003])[ ,-]*/gu, (place, placeholder: string, at: number) =>
      [line.slice(at + 1), ...plan.slice(index + 1)].join("").includes(placeholder) ? "" : place,
    ),
  );
  const without = [street, city, state, zip].filter(
    (placeholder) => texts.has(placeholder) && !once.join("").includes(placeholder),
  );
  return without.reduce<readonly string[]>(
    (lines, placeholder) => withPlaceFor(placeholder, lines, texts),
    once,
  );
}

/** The longest code of a canton, a province or a State, as it stands behind a town: "Genève GE", "Sydney NSW". */
const longestStateCode = 3;

/** Town above State and code; a State's code and the postal code behind the town, a State's name below it. */
function withPlaceFor(
  placeholder: string,
  lines: readonly string[],
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  const before = lines[0] === street ? 1 : 0;
  if (placeholder === street) return [street, ...lines];
  if (placeholder === city) return [...lines.slice(0, before), city, ...lines.slice(before)];
  const towns = lines.findIndex((line) => line.includes(city));
  if (towns === -1) return [...lines, placeholder];
  const isName = placeholder === state && (texts.get(state) ?? "").length > longestStateCode;
  if (isName) return [...lines.slice(0, towns + 1), placeholder, ...lines.slice(towns + 1)];
  return lines.map((line) => line.replace(city, `${city} ${placeholder}`));
}
