// The approval sheet: what a board must know of a batch before it signs for it, on one page as a rule, and lines to sign on. In:
// counts and names; out: a laid-out document of its own. It must not know PDF, or where the counts come from.

import type { Measures } from "../fonts/faces.js";
import type { LaidOutDocument } from "../typesetting/document/document.js";
import type { TableColumn } from "../typesetting/document/table.js";
import { type Strip, tiedThroughout, tiedToNext } from "../typesetting/page/flow.js";
import type { PageItem, Tag } from "../typesetting/page/page.js";
import type { Room } from "./formats.js";
import * as style from "./plain-sheet.js";
import {
  layOutSheet,
  type Sheet,
  setFacts,
  setFigures,
  setGrid,
  setHeading,
  setSentence,
  setTitle,
} from "./sheet-parts.js";

export interface ApprovalSheetContent {
  /** Of the letters. */
  readonly title: string;
  readonly sender: string;
  /** ISO 8601 day of the letters. */
  readonly date: string;
  readonly dateInWords: string;
  /** The number of the batch. */
  readonly batch: string;
  readonly by: string;
  readonly approvedInWords: string;
  readonly letters: number;
  readonly pages: number;
  /** "all 123 letters of the batch". */
  readonly which: string;
  /** "English 85, French 21". */
  readonly languages: string;
  /** In the letter's order: each request, and in how many letters it is highlighted. */
  readonly highlighted: readonly {
    readonly number: number;
    readonly name: string;
    readonly letters: number;
  }[];
  /** If remarks were given: who has read how much. */
  readonly reading?: ReadersShares;
  readonly paper: Room;
}

export interface ReadersShares {
  readonly readers: readonly { readonly name: string; readonly read: string }[];
  /** "0 of 234". */
  readonly unread: string;
}

/** Throws an InputError for a name or title with a word wider than the sheet. */
export function layOutApprovalSheet(content: ApprovalSheetContent, faces: Measures): LaidOutDocument {
  const { batch, paper, sender: author, date } = content;
  const below = `${content.sender} · ${content.title} · ${content.dateInWords}`;
  const pages = layOutSheet({ called: "the approval sheet", paper }, faces, (sheet) => [
    [
      ...setTitle(sheet, "Approval of the letters", below),
      setFigures(sheet, figuresOf(content)),
      ...setFacts(sheet, factsOf(content)),
      ...setHighlighted(sheet, content),
      ...(content.reading === undefined ? [] : setReading(sheet, content.reading)),
      ...setSignatures(sheet, content),
    ],
  ]);
  const title = `Approval sheet: ${content.title}`;
  return { title, author, subject: `Approval of batch ${batch}`, language: "en", date, pages };
}

function figuresOf({ letters, pages, highlighted }: ApprovalSheetContent) {
  const requests = highlighted.reduce((total, each) => total + each.letters, 0);
  return [
    ["letters", letters],
    ["pages", pages],
    ["highlighted requests", requests],
  ] as const;
}

function factsOf(content: ApprovalSheetContent): readonly (readonly [string, string])[] {
  return [
    ["Batch", content.batch],
    ["Letters", content.which],
    ["Languages", content.languages],
    ["Approved", `by ${content.by}, on ${content.approvedInWords}`],
  ];
}

function setHighlighted(sheet: Sheet, { highlighted, letters }: ApprovalSheetContent): readonly Strip[] {
  const [figures, gap] = [100, 10];
  const { measure } = sheet;
  const columns: readonly TableColumn[] = [
    { x: 0, measure: measure - figures - gap },
    { x: measure - figures, measure: figures, align: "right" },
  ];
  const rows = highlighted.map((each) => [`${each.number}. ${each.name}`, `${each.letters} of ${letters}`]);
  const heads = ["Request", "Highlighted in"];
  return rows.length === 0 ? [] : setGrid(sheet, { columns, heads, rows, heading: 0 });
}

function setReading(sheet: Sheet, { readers, unread }: ReadersShares): readonly Strip[] {
  const [names, gap] = [170, 10];
  const columns = [
    { x: 0, measure: names - gap },
    { x: names, measure: sheet.measure - names },
  ];
  const rows = [...readers.map(({ name, read }) => [name, read]), ["Read by nobody", unread]];
  return setGrid(sheet, { columns, heads: ["Reader", "Passages read"], rows, heading: 0 });
}

/** How many may sign: who approves, and two more. */
const places = 3;
/** Room to write in, above the line. */
const writingRoom = 34;
/** What stands under each line, and how much of the measure it takes. */
const fields = [
  ["Name", 0.42],
  ["Date", 0.16],
  ["Signature", 0.42],
] as const;
const fieldGap = 14;

/** They stay together. */
function setSignatures(sheet: Sheet, { by, batch }: ApprovalSheetContent): readonly Strip[] {
  const statement = `We have seen these letters, and agree that they are sent as they read in batch ${batch}.`;
  const lines = Array.from({ length: places }, (_, index) =>
    signatureLine(sheet, index === 0 ? `Name: ${by}` : "Name"),
  );
  const strips = [...setHeading(sheet, "Signatures"), ...setSentence(sheet, statement), ...lines];
  return tiedToNext(tiedThroughout(strips), "none");
}

function signatureLine({ document, measure, setting }: Sheet, name: string): Strip {
  const { thickness, ink } = style.rule;
  let x = style.margin;
  const items = fields.flatMap(([word, share]): readonly PageItem[] => {
    const left = x;
    const width = share * (measure - 2 * fieldGap);
    x += width + fieldGap;
    const owner: Tag = { type: "P", parent: document };
    const isFit = setting.widthOf(name, style.word) <= width;
    const line = setting.setLine(`${word === "Name" && isFit ? name : word} `, style.word);
    return [
      { kind: "rectangle", x: left, y: writingRoom, width, height: thickness, ink },
      { kind: "text", x: left, baseline: writingRoom + style.leading, line, owner },
    ];
  });
  return { kind: "strip", items, height: writingRoom + style.leading, before: 0, tie: "none" };
}
