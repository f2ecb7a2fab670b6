// One PDF document being written: numbered objects and pages come in, the bytes of the file come out.
// The only file that knows PDFKit, whose public calls number the objects and write pages, metadata, output intent,
// cross-reference table and trailer. What its documentation does not promise is reached from here alone; a test
// lists those members and fails if one is gone.
// It must not know letters, fonts or structure.

import { createHash, type Hash } from "node:crypto";
import { PDFDocument, type PDFReference } from "pdfkit";
import type { DocumentInformation } from "../../typesetting/document/document.js";
import { textString } from "../syntax.js";
import { escapeXml, universalAccessibility } from "./metadata.js";

/** What a reader shows of the document, and what it asks of a printer. */
export interface FileInformation extends DocumentInformation {
  /** Set where the print dialogue should ask for both sides of the sheet, turned over by its long edge. */
  readonly duplex?: true;
}

/** An indirect object's number, as it is written in other objects: "12 0 R". */
export type Reference = string;

/** What is on a page. */
export interface PageBody {
  /** The content stream, already deflated. */
  readonly content: Uint8Array;
  /** The resource dictionary. */
  readonly resources: string;
  readonly annotations: readonly Reference[];
  /** The page's key in the parent tree. */
  readonly structParents: number;
}

export interface DocumentWriter {
  /** The structure tree's root, which `finish` writes. */
  readonly structureRoot: Reference;
  /** Numbers an object that is to be written later. Every reserved object must be written. */
  readonly reserve: () => Reference;
  readonly write: (reference: Reference, body: string) => void;
  /** `entries` are those of the stream's dictionary but for its Length. */
  readonly writeStream: (reference: Reference, entries: string, bytes: Uint8Array) => void;
  /** Opens the next page and returns its object; what is on it is given to `fillPage`. */
  readonly addPage: (width: number, height: number) => Reference;
  readonly fillPage: (page: PageBody) => void;
  /** An outline entry that leads to the page that is open. */
  readonly outlinePage: (title: string) => void;
  /** An outline entry that leads to the page that is opened next. */
  readonly outlineNextPage: (title: string) => void;
  /** Pages are counted anew from the one that is opened next, each number after these words: "KEN 1", "KEN 2". */
  readonly countAnew: (words: string) => void;
  /**
   * Writes the rest, and gives what its output has not handed on by then: the whole file, if it hands nothing on. Throws
   * if an object was reserved and never written: PDFKit would leave half a file.
   */
  readonly finish: (structure: StructureRoot) => Uint8Array;
}

/** The entries of the structure tree's root (ISO 32000-1, table 322). */
export interface StructureRoot {
  readonly children: string;
  readonly parentTree: string;
  readonly nextKey: number;
}

/** What becomes of a document's bytes. */
export interface DocumentOutput {
  /** Takes the next piece. A text has one byte a character and a line end after it. */
  readonly take: (piece: string | Uint8Array) => void;
  /** After the last piece: what has not been handed on. */
  readonly end: () => Uint8Array;
}

/**
 * Opens an output with the first bytes of the file. `putStream` writes a stream object that the output wants to add, and
 * returns its number.
 */
export type OpenOutput = (
  head: Uint8Array,
  putStream: (entries: string, bytes: Uint8Array) => number,
) => DocumentOutput;

/** Opens a document that declares PDF/A-2a and PDF/UA-1. */
export function openDocument(
  information: FileInformation,
  openOutput: OpenOutput = plainOutput,
): DocumentWriter {
  const document = new PDFDocument(optionsFor(information));
  document.appendXML(universalAccessibility);
  askOfPrinter(document, information);
  escapeMetadata(document);
  const output = connect(document, openOutput);
  const identity = createHash("md5").update(identityText(information));
  return {
    structureRoot: document.getStructTreeRoot().toString(),
    ...objectsOf(document),
    ...pagesOf(document, identity),
    finish: ({ children, parentTree, nextKey }) => {
      document._id = identity.digest();
      document.getStructTreeRoot().data = verbatim(
        `<</Type/StructTreeRoot/K ${children}/ParentTree ${parentTree}/ParentTreeNextKey ${nextKey}>>`,
      );
      document.end();
      return output();
    },
  };
}

function objectsOf(document: PDFDocument): Pick<DocumentWriter, "reserve" | "write" | "writeStream"> {
  const reserved = new Map<Reference, PDFReference>();
  const take = (reference: Reference): PDFReference => {
    const object = reserved.get(reference);
    if (object === undefined) throw new Error(`object ${reference} was not reserved, or is written already`);
    reserved.delete(reference);
    return object;
  };
  return {
    reserve: () => {
      const object = document.ref();
      const reference = object.toString();
      reserved.set(reference, object);
      return reference;
    },
    write: (reference, body) => {
      const object = take(reference);
      object.data = verbatim(body);
      object.end();
    },
    writeStream: (reference, entries, bytes) => {
      const object = take(reference);
      object.data = verbatim(`<<${entries}/Length ${bytes.length}>>`);
      object.end(bytes);
    },
  };
}

/** `identity` takes in what is on each page. */
function pagesOf(
  document: PDFDocument,
  identity: Hash,
): Pick<DocumentWriter, "addPage" | "fillPage" | "outlinePage" | "outlineNextPage" | "countAnew"> {
  let outlineTitle: string | undefined;
  let pages = 0;
  const labels = new Map([[0, "<</S/D>>"]]);
  document._root.data.PageLabels = verbatim(
    () => `<</Nums[${[...labels].map((label) => label.join("")).join("")}]>>`,
  );
  return {
    addPage: (width, height) => {
      document.addPage({ size: [width, height], margin: 0 });
      if (outlineTitle !== undefined) document.outline.addItem(outlineTitle);
      outlineTitle = undefined;
      pages += 1;
      return document.page.dictionary.toString();
    },
    fillPage: (page) => {
      identity.update(page.content);
      fill(document, page);
    },
    outlinePage: (title) => {
      document.outline.addItem(title);
      // PDFKit would have every letter opened with the list of its bookmarks beside it.
      document._root.data.PageMode = "UseNone";
    },
    outlineNextPage: (title) => {
      outlineTitle = title;
    },
    countAnew: (words) => {
      labels.set(pages, `<</S/D/P${textString(words)}>>`);
    },
  };
}

/** The file's identifier is made from what it says, not from when it was made. */
function identityText({ title, author, subject, language, date, duplex }: FileInformation): string {
  return [title, author, subject, language, date, ...(duplex ? ["duplex"] : [])].join("\n");
}

function optionsFor(information: FileInformation): ConstructorParameters<typeof PDFDocument>[0] {
  return {
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    lang: information.language,
    displayTitle: true,
    autoFirstPage: false,
    compress: false,
    font: null,
    info: {
      Title: information.title,
      Author: information.author,
      Subject: information.subject,
      Creator: "letters",
      Producer: "PDFKit",
      CreationDate: new Date(`${information.date}T00:00:00Z`),
    },
  };
}

/**
 * What the print dialogue is asked for, and how pages lie beside each other (ISO 32000-1, table 150): no shrinking to the printable area, since an address must
 * meet its window and labels their sheet.
 */
function askOfPrinter(document: PDFDocument, { duplex, direction }: FileInformation): void {
  Object.assign(document._root.data.ViewerPreferences.data, {
    PrintScaling: "None",
    ...(direction === "right-to-left" && { Direction: "R2L" }),
    ...(duplex && { Duplex: "DuplexFlipLongEdge" }),
  });
}

/** Lets the XML see escaped copies of the texts, while the information dictionary keeps them as they are. */
function escapeMetadata(document: PDFDocument): void {
  const addInfo = document._addInfo;
  document._addInfo = () => {
    const { info } = document;
    document.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === "string" ? escapeXml(value) : value]),
    );
    addInfo.call(document);
    document.info = info;
  };
}

/** Gives the output what the document writes, without a stream's events: the file is whole when `end` returns. */
function connect(document: PDFDocument, openOutput: OpenOutput): () => Uint8Array {
  const output = openOutput(document.read() ?? new Uint8Array(), (entries, bytes) => {
    const object = document.ref();
    object.data = verbatim(`<<${entries}/Length ${bytes.length}>>`);
    object.end(bytes);
    return object.id;
  });
  let ended = false;
  document._write = (data) => {
    document._offset += typeof data === "string" ? data.length + 1 : data.length;
    output.take(data);
  };
  document.push = (chunk) => {
    ended ||= chunk === null;
    return true;
  };
  return () => {
    if (!ended) throw new Error("an object of the document was reserved and never written");
    return output.end();
  };
}

/**
 * The file as PDFKit writes it, whole. PDFKit hands over some two thousand short strings a letter, each of one byte a
 * character; they are turned into bytes all at once.
 */
export const plainOutput: OpenOutput = (head) => {
  const parts: (string | Uint8Array)[] = [head];
  let text = "";
  let length = head.length;
  return {
    take: (piece) => {
      if (typeof piece === "string") {
        text += `${piece}\n`;
        length += piece.length + 1;
      } else {
        parts.push(text, piece);
        text = "";
        length += piece.length;
      }
    },
    end: () => concatenate([...parts, text], length),
  };
};

function concatenate(parts: readonly (string | Uint8Array)[], length: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(length);
  let offset = 0;
  for (const part of parts) {
    if (typeof part === "string") offset += bytes.write(part, offset, "latin1");
    else {
      bytes.set(part, offset);
      offset += part.length;
    }
  }
  if (offset !== length) throw new Error(`wrote ${offset} bytes of a document of ${length}`);
  return bytes;
}

/** PDFKit starts a page's content with a flip of the y axis, which goes: our operators count upward, as PDF does. */
function fill(document: PDFDocument, page: PageBody): void {
  const { content, resources, dictionary } = document.page;
  content.data = { Filter: "FlateDecode" };
  content.buffer = [page.content];
  resources.data = verbatim(page.resources);
  Object.assign(dictionary.data, { StructParents: page.structParents });
  if (page.annotations.length > 0)
    Object.assign(dictionary.data, { Annots: verbatim(`[${page.annotations.join(" ")}]`) });
}

/** PDFKit writes as it stands whatever is not one of the kinds that it knows, as it is when it is written. */
function verbatim(body: string | (() => string)): object {
  return { [Symbol.toStringTag]: "Verbatim", toString: () => (typeof body === "string" ? body : body()) };
}
