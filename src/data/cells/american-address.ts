// The States of the United States and their ZIP codes: what shows an address to be American, and what a ZIP code that a
// spreadsheet has spoilt was. By USPS Publication 28 (codes) and Labeling List L002 (prefixes). It must not know tables.

/** Whether the text is the code of a State, of the District or of a territory to which the USPS delivers as its own. */
export function isAmericanState(state: string): boolean {
  return Object.hasOwn(zipPrefixes, state);
}

/** Five digits, or nine with or without the hyphen. */
export function isZipCode(zip: string): boolean {
  return /^\d{5}(?:-?\d{4})?$/.test(zip);
}

/** Whether the first three digits of the ZIP code are the State's; never for what is no ZIP code or no State. */
export function isZipCodeOf(zip: string, state: string): boolean {
  if (!isZipCode(zip) || !isAmericanState(state)) return false;
  const prefix = zip.slice(0, 3);
  const ranges = (zipPrefixes[state] ?? "").split(" ").map((range) => range.split("-"));
  return ranges.some(([first = "", last = first]) => prefix >= first && prefix <= last);
}

/** The State to which the ZIP code belongs; undefined if to none. */
export function stateOfZipCode(zip: string): string | undefined {
  return Object.keys(zipPrefixes).find((state) => isZipCodeOf(zip, state));
}

/**
 * The ZIP code that was probably meant: of "10017.0", "=""10017""", "1.0017E+04", "10,017", "NY 10017", and of "2138",
 * which has lost its zero. Undefined if there is none; never one of another State, where the State is known.
 */
export function likelyZipCode(text: string, state: string): string | undefined {
  const digits = digitsOf(text);
  if (digits === undefined) return undefined;
  const five = digits.length <= 5 ? digits.padStart(5, "0") : undefined;
  const nine = digits.padStart(9, "0");
  const zip = five ?? (digits.length >= 8 ? `${nine.slice(0, 5)}-${nine.slice(5)}` : undefined);
  if (zip === undefined || !isZipCode(zip)) return undefined;
  const fits = isAmericanState(state) ? isZipCodeOf(zip, state) : stateOfZipCode(zip) !== undefined;
  return fits ? zip : undefined;
}

/** The three to nine digits of a text that is a number, or a code with signs round it; a State's code before it is dropped. */
function digitsOf(text: string): string | undefined {
  const bare = text.replace(/^[='"’‘“”\s]+|['"’‘“”\s]+$/gu, "").replace(/^[A-Z]{2}[\s-]+/, "");
  const number = /^\d[.,]\d+e\+?\d+$/i.test(bare) ? Number(bare.replace(",", ".")) : Number.NaN;
  const whole = Number.isSafeInteger(number) ? String(number) : bare.replace(/[.,]0{1,2}$/, "");
  const digits = whole.replace(/[\s,.'’–—-]/gu, "");
  return /^\d{3,9}$/.test(digits) ? digits : undefined;
}

/** First three digits. ZIP codes across the border of two States are rare; their letters are under the State that delivers. */
const zipPrefixes: Readonly<Record<string, string>> = {
  AL: "350-369",
  AK: "995-999",
  AS: "967",
  AZ: "850-865",
  AR: "716-729",
  CA: "900-961",
  CO: "800-816",
  CT: "060-069",
  DE: "197-199",
  DC: "200-205 569",
  FL: "320-349",
  GA: "300-319 398-399",
  GU: "969",
  HI: "967-968",
  ID: "832-838",
  IL: "600-629",
  IN: "460-479",
  IA: "500-528",
  KS: "660-679",
  KY: "400-427",
  LA: "700-714",
  ME: "039-049",
  MD: "203-219",
  MA: "010-027 055",
  MI: "480-499",
  MN: "550-567",
  MS: "386-397",
  MO: "630-658",
  MP: "969",
  MT: "590-599",
  NE: "680-693",
  NV: "889-898",
  NH: "030-038",
  NJ: "070-089",
  NM: "870-884",
  NY: "005 063 100-149",
  NC: "270-289",
  ND: "580-588",
  OH: "430-459",
  OK: "730-749",
  OR: "970-979",
  PA: "150-196",
  PR: "006-007 009",
  RI: "028-029",
  SC: "290-299",
  SD: "570-577",
  TN: "370-385",
  TX: "733 750-799 885",
  UT: "840-847",
  VT: "050-059",
  VA: "201 220-246",
  VI: "008",
  WA: "980-994",
  WV: "247-268",
  WI: "530-549",
  WY: "820-831 834",
};
