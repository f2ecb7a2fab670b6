// The pieces in which PDFKit writes a file, put together: its objects one by one, then the trailer. It knows the plain
// shape of PDFKit's writing, and refuses another one; it must not know what the objects mean.

/** An object's number and what stands between "obj" and "endobj". */
export interface PlainObject {
  readonly number: number;
  readonly body: Buffer;
  readonly isStream: boolean;
}

export interface Trailer {
  /** One more than the highest number. */
  readonly size: number;
  /** Its entries for root, information and identifier. */
  readonly entries: string;
}

export interface PieceReader {
  /** A text has one byte a character and a line end after it. */
  readonly take: (piece: string | Uint8Array) => void;
  /** After the last piece. */
  readonly trailer: () => Trailer;
}

/** An object that is being written. */
interface OpenObject {
  readonly number: number;
  readonly pieces: (string | Uint8Array)[];
}

export function createPieceReader(found: (object: PlainObject) => void): PieceReader {
  let object: OpenObject | undefined;
  const tail: string[] = [];

  function take(piece: string | Uint8Array): void {
    if (object !== undefined) {
      if (piece !== "endobj") {
        object.pieces.push(piece);
        return;
      }
      const whole = closed(object);
      object = undefined;
      found(whole);
    } else if (typeof piece === "string" && piece.endsWith(" obj")) {
      object = { number: numberOf(piece), pieces: [] };
    } else if (typeof piece === "string") {
      // The table of offsets is made anew: of it nothing is kept but that it begins.
      if (piece === "xref" || piece === "trailer" || tail.at(-1) === "trailer") tail.push(piece);
    } else throw strangeShape();
  }

  function trailer(): Trailer {
    const [start, , text = ""] = tail;
    const [, size, entries] = /^<<\n\/Size (\d+)\n([\s\S]*?)\n?>>$/.exec(text) ?? [];
    if (start !== "xref" || size === undefined || entries === undefined) throw strangeShape();
    return { size: Number(size), entries: entries.replaceAll("\n", " ") };
  }

  return { take, trailer };
}

function numberOf(heading: string): number {
  const number = /^(\d+) 0 obj$/.exec(heading)?.[1];
  if (number === undefined) throw strangeShape();
  return Number(number);
}

function closed({ number, pieces }: OpenObject): PlainObject {
  const last = pieces.at(-1);
  const parts = pieces.map((piece) =>
    typeof piece === "string" ? Buffer.from(`${piece}\n`, "latin1") : piece,
  );
  const body = Buffer.concat(parts);
  // A text's line end belongs to the line that ends the object.
  return {
    number,
    body: typeof last === "string" ? body.subarray(0, -1) : body,
    isStream: last === "\nendstream",
  };
}

function strangeShape(): Error {
  return new Error("PDFKit writes this file in another shape than this version was made for");
}
