// What is printed before the items of a numbered list: counted, as Markdown does, where the author has counted or has
// numbered all alike (1. 1. 1.), and else as typed: "86." and "93." are articles, not places in a list.
// It must not know mdast, or what the items say.

/** The number that an item was given, with the mark after it. */
export interface TypedMarker {
  readonly number: number;
  readonly mark: "." | ")";
  /** Its first character in the source. */
  readonly at: number;
}

const typed = /(\d{1,9})([.)])/y;

/** The marker that stands at this place of the source. */
export function typedMarkerAt(source: string, at: number): TypedMarker {
  typed.lastIndex = at;
  const [, digits = "1", mark] = typed.exec(source) ?? [];
  return { number: Number(digits), mark: mark === ")" ? ")" : ".", at };
}

/** Whether the author counts on, or leaves the counting to Markdown. */
export function areCounted(numbers: readonly number[]): boolean {
  const [start = 0] = numbers;
  return (
    numbers.every((number) => number === start) || numbers.every((number, index) => number === start + index)
  );
}

/** The printed markers of the items that are `kept`: some may have nothing to say. */
export function printedMarkers(
  markers: readonly TypedMarker[],
  kept: readonly TypedMarker[],
): readonly string[] {
  const counted = areCounted(markers.map(({ number }) => number));
  const start = markers[0]?.number ?? 1;
  return kept.map(({ number, mark }, index) => `${counted ? start + index : number}${mark}`);
}

/** The markers where some of the items have gone: a list that is counted counts on, another keeps what was typed. */
export function keptMarkers(
  markers: readonly string[],
  isKept: (index: number) => boolean,
): readonly string[] {
  const kept = markers.filter((_, index) => isKept(index));
  return areCounted(markers.map((marker) => Number.parseInt(marker, 10)))
    ? markers.slice(0, kept.length)
    : kept;
}
