// Approvals: a person's word that the text of a letter may be sent. Rows of data/approvals.csv in, and out; it is added to
// and never rewritten. An approval is of a text: of letters whose text is another it says nothing.

import { isDay } from "../data/calendar.js";
import { type Row, readTable, type Table } from "../data/csv/csv.js";
import { cellOf } from "../data/csv/row-cells.js";
import { type Diagnostic, InputError } from "../diagnostic.js";
import { armed, csvRecord } from "../output/accounts/csv-cell.js";

export interface Approval {
  readonly iso3: string;
  readonly text_sha256: string;
  /** The number of the batch that was looked at. */
  readonly batch: string;
  readonly by: string;
  /** ISO 8601 day. */
  readonly approved: string;
  /** The campaign, in the words of campaign-mark.ts; a file that was begun without this column does not say. */
  readonly campaign?: string;
}

const needed = ["iso3", "text_sha256", "batch", "by", "approved"] as const;
const columns = [...needed, "campaign"] as const;

/** Throws InputError with every row that this tool cannot have written. */
export function readApprovals({ file, headers, headerLine, rows, faults }: Table): readonly Approval[] {
  const lacking = needed.filter((column) => !headers.includes(column));
  const found = [
    ...faults,
    ...lacking.map((column) => damaged(file, headerLine, column, `the column "${column}" is missing`)),
    ...(lacking.length > 0 ? [] : rows.flatMap((row) => faultIn(row, file) ?? [])),
  ];
  if (found.length > 0) throw new InputError(found);
  return rows.map(approvalIn);
}

function approvalIn({ cells }: Row): Approval {
  const cell = (column: (typeof columns)[number]) => cellOf(cells, column) ?? "";
  const campaign = armed(cell("campaign"));
  return {
    iso3: cell("iso3"),
    text_sha256: cell("text_sha256"),
    batch: cell("batch"),
    by: armed(cell("by")),
    approved: cell("approved"),
    ...(campaign === "" ? {} : { campaign }),
  };
}

const forms: Readonly<
  Record<(typeof needed)[number], readonly [RegExp | ((text: string) => boolean), string]>
> = {
  iso3: [/^[A-Z]{3}$/, "the code of a State"],
  text_sha256: [/^[0-9a-f]{64}$/, "the hash of a text"],
  batch: [/^[0-9a-f]{8}$/, "the number of a batch"],
  by: [/\S/, "a name"],
  approved: [isDay, "a day such as 2026-11-25"],
};

function faultIn({ cells, line }: Row, file: string): Diagnostic | undefined {
  const wrong = needed.find((column) => {
    const [form] = forms[column];
    const text = cellOf(cells, column) ?? "";
    return typeof form === "function" ? !form(text) : !form.test(text);
  });
  if (wrong === undefined) return undefined;
  return damaged(file, line, wrong, `"${cellOf(cells, wrong) ?? ""}" is not ${forms[wrong][1]}`);
}

function damaged(file: string, line: number, field: string, what: string): Diagnostic {
  const remedy = "put the file back from a copy: letters approve alone writes approvals";
  return { what, remedy, place: { file, line, field } };
}

/** Whether somebody has approved the very text. */
export function isApproved(
  { iso3, text_sha256 }: Pick<Approval, "iso3" | "text_sha256">,
  approvals: readonly Approval[],
): boolean {
  return approvals.some((each) => each.iso3 === iso3 && each.text_sha256 === text_sha256);
}

/** Those that say something new: nobody approves a text twice. */
export function newApprovals(
  given: readonly Approval[],
  approvals: readonly Approval[],
): readonly Approval[] {
  const known = new Set(approvals.map(({ iso3, text_sha256, by }) => `${iso3} ${text_sha256} ${by}`));
  return given.filter(({ iso3, text_sha256, by }) => !known.has(`${iso3} ${text_sha256} ${by}`));
}

/** Those that were given to letters of a campaign of another name. */
export function ofOtherCampaigns(
  approvals: readonly Approval[],
  names: readonly string[],
): readonly (Approval & { readonly campaign: string })[] {
  return approvals.flatMap((approval) => {
    const { campaign } = approval;
    return campaign === undefined || names.includes(campaign) ? [] : [{ ...approval, campaign }];
  });
}

/** The file with these approvals at its end, in the columns that it has. */
export function withApprovals(before: Uint8Array | undefined, approvals: readonly Approval[]): Uint8Array {
  const start = before ?? Buffer.from(csvRecord(columns));
  const { headers, delimiter } = readTable({ file: "approvals", bytes: start });
  const end = start.at(-1) === 0x0a ? "" : "\r\n";
  const cellsOf = (approval: Approval) =>
    headers
      .map((header) => columns.find((column) => column === header))
      .map((column) => (column && approval[column]) ?? "");
  const rows = approvals.map((approval) => csvRecord(cellsOf(approval), delimiter));
  return Buffer.concat([start, Buffer.from(end + rows.join(""))]);
}
