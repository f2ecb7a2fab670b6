// Letters for tests of typesetting, each showing only what the test speaks of, and ways to read pages back.

import type {
  Annex,
  AnnexRow,
  Block,
  Letter,
  List,
  Paragraph,
  RecommendationBlock,
} from "../../src/letter/letter.js";
import type { LaidOutDocument } from "../../src/typesetting/document/document.js";
import { type BodySetting, createLineSetter } from "../../src/typesetting/document/setting.js";
import type { FlowItem } from "../../src/typesetting/page/flow.js";
import type { PageItem, Tag, TextItem } from "../../src/typesetting/page/page.js";
import { bodyTypes, textSize } from "../../src/typesetting/style.js";
import { fixedPitch } from "../support/fixed-pitch.js";
import { addressBreaks } from "../support/languages.js";

export function aLetter(given: Partial<Letter> = {}): Letter {
  return {
    iso3: "KEN",
    language: "en",
    date: "2020-04-28",
    title: "Joint letter to Kenya",
    sender: "Joint letter of civil society organisations",
    addressee: "",
    addressBreaks,
    addressLines: ["The Cabinet Secretary for Foreign Affairs", "New York, NY 10017"],
    contact: { address: "", online: [] },
    reference: "",
    particulars: [{ label: "Date", words: "28 April 2020" }],
    subject: [{ kind: "text", text: "Support for the Rome Statute" }],
    places: [],
    body: [aParagraph("Your Excellency,", "salutation"), aParagraph("We write to you.")],
    runningHead: "Republic of Kenya · KEN/2020-04",
    runningDate: "28 April 2020",
    footer: "Joint letter",
    folio: "Page {page} of {pages}",
    paper: "A4",
    window: "din-b",
    ...given,
  };
}

export function aParagraph(text: string, role: Paragraph["role"] = "body"): Paragraph {
  return { kind: "paragraph", role, content: [{ kind: "text", text }] };
}

export function aRecommendation(given: Partial<RecommendationBlock> = {}): RecommendationBlock {
  return {
    kind: "recommendation",
    id: "apic",
    number: 6,
    standing: "general",
    content: [aParagraph("Ratify the Agreement.")],
    ...given,
  };
}

export function aHighlightedRecommendation(given: Partial<RecommendationBlock> = {}): RecommendationBlock {
  return aRecommendation({
    standing: "outstanding",
    label: "Outstanding for Kenya",
    labelContinued: "Outstanding for Kenya, continued",
    reason: "not a party",
    ...given,
  });
}

export function aList(items: List["items"], markers?: readonly string[]): List {
  return { kind: "list", ...(markers === undefined ? {} : { markers }), items };
}

export function theSignatories(names: readonly string[]): Block {
  return { kind: "signatories", heading: "Signed by", signatories: names.map((name) => ({ name })) };
}

export function anAnnex(given: Partial<Annex> = {}): Annex {
  return {
    heading: "Annex: the position of Kenya",
    introduction: [{ kind: "text", text: "On the public record." }],
    columns: ["Commitment", "Status", "Detail", "Checked", "Source"],
    rows: [anAnnexRow()],
    key: [{ standing: "outstanding", words: "Open: not done" }],
    sourcesHeading: "Sources",
    sources: [{ numeral: "1", content: [{ kind: "text", text: "UN" }] }],
    invitation: [{ kind: "text", text: "Please tell us." }],
    ...given,
  };
}

export function anAnnexRow(given: Partial<AnnexRow> = {}): AnnexRow {
  return {
    commitment: "Immunities",
    standing: "outstanding",
    status: "Open",
    detail: "Not a party",
    checked: "in 2020",
    sources: "1",
    ...given,
  };
}

/** So many words of nine letters and a space: with the fixed pitch, eight to a line of running text. */
export function words(count: number): string {
  return Array.from({ length: count }, (_, index) => `word${String(index + 1).padStart(5, "0")}`).join(" ");
}

export const theDocument: Tag = { type: "Document" };

/** A setting with the fixed-pitch face, and the faults that it was told. */
export function aSetting(): { readonly setting: BodySetting; readonly faults: string[] } {
  const faults: string[] = [];
  const setting = {
    ...createLineSetter(fixedPitch),
    type: bodyTypes(textSize)[0],
    refuse: (fault: { what: string }) => faults.push(fault.what),
  };
  return { setting: { ...setting, refuse: (fault) => void setting.refuse(fault) }, faults };
}

export function textsOf(items: readonly PageItem[]): readonly TextItem[] {
  return items.filter((item): item is TextItem => item.kind === "text");
}

/** What an item says, with the space that keeps it apart from the next line. */
export function wordsOf(item: TextItem): string {
  return item.line.runs.map((run) => run.text).join("");
}

/** What stands on each page between its head and its foot, line by line as placed. */
export function readPages({ pages }: LaidOutDocument): readonly (readonly string[])[] {
  return pages.map(({ items }) =>
    textsOf(items)
      .filter(({ owner }) => owner !== "artifact")
      .map((item) => wordsOf(item).trimEnd()),
  );
}

/** The tags from the document down, without it: "L > LI > LBody > P". */
export function pathOf(owner: TextItem["owner"]): string {
  if (owner === "artifact") return "artifact";
  const path: string[] = [];
  for (let tag: Tag | undefined = owner; tag?.parent !== undefined; tag = tag.parent) path.unshift(tag.type);
  return path.join(" > ");
}

/** Each line with the tags that own it: "P: words". */
export function taggedLines(flow: readonly FlowItem[]): readonly string[] {
  return flow
    .flatMap((item) => (item.kind === "strip" ? textsOf(item.items) : textsOf(item.fill(1e6).items)))
    .map((item) => `${pathOf(item.owner)}: ${wordsOf(item).trimEnd()}`);
}
