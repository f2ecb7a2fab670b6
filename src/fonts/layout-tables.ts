// The tables that GSUB and GPOS share (OpenType specification, "OpenType Layout Common Table Formats"): which lookups
// are in force, and which glyphs a table covers. Views of tables come in, numbers go out. Pure.

/** What a lookup does, as far as it matters to a word without marks. */
export type LookupKind =
  /** Changes or places any glyph that it covers. */
  | "glyph"
  /** Joins a sequence of glyphs into one. */
  | "ligature"
  /** Kerns a pair. */
  | "pair"
  /** Does something to a glyph among certain others. */
  | "context"
  | "chain";

/** A subtable begins at its offset in the table. */
export interface Lookup {
  readonly kind: LookupKind;
  readonly table: DataView;
  readonly subtables: readonly number[];
  /** Looks past base glyphs or ligatures. */
  readonly skipsLetters: boolean;
}

export type TableKind = "substitution" | "position";

/** By lookup type, 1 and up. The types missing at the end are extensions, which are unwrapped. */
const kinds: Readonly<Record<TableKind, readonly LookupKind[]>> = {
  substitution: ["glyph", "glyph", "glyph", "ligature", "context", "chain"],
  position: ["glyph", "pair", "glyph", "glyph", "glyph", "glyph", "context", "chain"],
};

const extensionType: Readonly<Record<TableKind, number>> = { substitution: 7, position: 9 };

/** Lookup flags IGNORE_BASE_GLYPHS and IGNORE_LIGATURES. */
const skippingLetters = 0x0006;

/** The lookups of the script's default language that the features name, in order; each once a feature. */
export function readRules(
  table: DataView,
  script: string,
  features: ReadonlySet<string>,
  kind: TableKind,
): readonly Lookup[] {
  const language = defaultLanguage(table, [script, "DFLT", "dflt", "latn"]);
  if (language === undefined) return [];
  const indexes = featureOffsets(table, language, features).flatMap((feature) => shorts(table, feature + 2));
  const list = table.getUint16(8);
  return indexes
    .sort((left, right) => left - right)
    .map((index) => readLookup(table, list + table.getUint16(list + 2 + 2 * index), kind));
}

/** Where the first of these scripts that the table has keeps its default language. */
function defaultLanguage(table: DataView, scripts: readonly string[]): number | undefined {
  const list = table.getUint16(4);
  const offsets = tagged(table, list);
  const found = scripts.find((script) => offsets.has(script));
  if (found === undefined) return undefined;
  const script = list + (offsets.get(found) ?? 0);
  const language = table.getUint16(script);
  return language === 0 ? undefined : script + language;
}

function featureOffsets(table: DataView, language: number, features: ReadonlySet<string>): readonly number[] {
  const list = table.getUint16(6);
  const chosen = new Map<string, number>();
  for (const index of shorts(table, language + 4)) {
    const record = list + 2 + 6 * index;
    const tag = tagAt(table, record);
    if (features.has(tag)) chosen.set(tag, list + table.getUint16(record + 4));
  }
  return [...chosen.values()];
}

function readLookup(table: DataView, lookup: number, kind: TableKind): Lookup {
  let type = table.getUint16(lookup);
  let subtables = shorts(table, lookup + 4).map((offset) => lookup + offset);
  const [first] = subtables;
  if (type === extensionType[kind] && first !== undefined) {
    type = table.getUint16(first + 2);
    subtables = subtables.map((offset) => offset + table.getUint32(offset + 4));
  }
  const skipsLetters = (table.getUint16(lookup + 2) & skippingLetters) !== 0;
  return { kind: kinds[kind][type - 1] ?? "glyph", table, subtables, skipsLetters };
}

/** Offsets by tag of a list of records. */
function tagged(table: DataView, list: number): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  for (let record = list + 2; record < list + 2 + 6 * table.getUint16(list); record += 6)
    offsets.set(tagAt(table, record), table.getUint16(record + 4));
  return offsets;
}

function tagAt(table: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((byte) => table.getUint8(at + byte)));
}

/** A list of 16-bit numbers with its length before it. */
export function shorts(table: DataView, at: number): number[] {
  return Array.from({ length: table.getUint16(at) }, (_, index) => table.getUint16(at + 2 + 2 * index));
}

/** The glyph's place in a coverage table, or -1. */
export function coverageIndex(table: DataView, coverage: number, glyph: number): number {
  const ranges = table.getUint16(coverage) === 2;
  const size = ranges ? 6 : 2;
  let [low, high] = [0, table.getUint16(coverage + 2) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = coverage + 4 + size * middle;
    const first = table.getUint16(at);
    const last = ranges ? table.getUint16(at + 2) : first;
    if (glyph < first) high = middle - 1;
    else if (glyph > last) low = middle + 1;
    else return ranges ? table.getUint16(at + 4) + glyph - first : middle;
  }
  return -1;
}

/** The glyph's class; 0 if the class table does not name it. */
export function classOf(table: DataView, classes: number, glyph: number): number {
  if (table.getUint16(classes) === 1) {
    const index = glyph - table.getUint16(classes + 2);
    return index >= 0 && index < table.getUint16(classes + 4) ? table.getUint16(classes + 6 + 2 * index) : 0;
  }
  let [low, high] = [0, table.getUint16(classes + 2) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = classes + 4 + 6 * middle;
    if (glyph < table.getUint16(at)) high = middle - 1;
    else if (glyph > table.getUint16(at + 2)) low = middle + 1;
    else return table.getUint16(at + 4);
  }
  return 0;
}
