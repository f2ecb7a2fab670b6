// A small letter for tests of what comes after it: say only what the test is about.

import type {
  Annex,
  AnnexRow,
  Inline,
  Letter,
  Paragraph,
  RecommendationBlock,
  Signatories,
} from "../../src/letter/letter.js";
import { addressBreaks } from "./languages.js";

export function text(words: string): readonly Inline[] {
  return [{ kind: "text", text: words }];
}

export function aParagraph(words: string, role: Paragraph["role"] = "body"): Paragraph {
  return { kind: "paragraph", role, content: text(words) };
}

export function aRequest(given: Partial<RecommendationBlock> = {}): RecommendationBlock {
  return {
    kind: "recommendation",
    id: "apic",
    number: 1,
    standing: "general",
    content: [aParagraph("Ratify the Agreement.")],
    ...given,
  };
}

/** One that is highlighted: label, label over the page, reason. */
export const outstanding = {
  standing: "outstanding",
  label: "Outstanding for Kenya",
  labelContinued: "Outstanding for Kenya, continued",
  reason: "Not a party; UN Treaty Collection XVIII-13",
} as const satisfies Partial<RecommendationBlock>;

export function theSignatories(...names: readonly string[]): Signatories {
  return {
    kind: "signatories",
    heading: "Signed by one organisation",
    signatories: names.map((name) => ({ name })),
  };
}

export function anAnnexRow(given: Partial<AnnexRow> = {}): AnnexRow {
  return {
    commitment: "Privileges and immunities",
    standing: "outstanding",
    status: "Outstanding",
    detail: "Not a party",
    checked: "28 April 2020",
    sources: "1",
    ...given,
  };
}

export function anAnnex(given: Partial<Annex> = {}): Annex {
  return {
    heading: "Annex: the position of Kenya",
    introduction: text("This letter rests on the public record."),
    columns: ["Commitment", "Status", "Detail", "Last checked", "Source"],
    rows: [anAnnexRow()],
    key: [{ standing: "outstanding", words: "Outstanding: not done on 28 April 2020" }],
    sourcesHeading: "Sources",
    sources: [
      {
        numeral: "1",
        content: [
          ...text("UN Treaty Collection XVIII-13"),
          { kind: "break" },
          { kind: "text", text: "treaties.un.org/13", link: "https://treaties.un.org/13" },
        ],
      },
    ],
    invitation: text("Please tell us of any mistake."),
    ...given,
  };
}

/** A letter to Kenya without annex or logo: salutation, one request, close, two signatories. */
export function aLetter(given: Partial<Letter> = {}): Letter {
  return {
    iso3: "KEN",
    language: "en",
    date: "2020-04-28",
    title: "Letter to the Government of the Republic of Kenya",
    sender: "The Coalition",
    addressee: "",
    addressBreaks,
    addressLines: ["The Minister for Foreign Affairs", "Republic of Kenya"],
    contact: { address: "", online: [] },
    reference: "",
    particulars: [{ label: "Date", words: "New York, 28\u00A0April 2020" }],
    subject: text("Support for the Rome Statute"),
    places: [],
    body: [
      aParagraph("Excellency,", "salutation"),
      aRequest(outstanding),
      aParagraph("Yours faithfully,", "close"),
      theSignatories("ACAT-Burundi", "Human Rights Watch"),
    ],
    runningHead: "Republic of Kenya",
    runningDate: "28\u00A0April 2020",
    footer: "The Coalition",
    folio: "Page {page} of {pages}",
    paper: "A4",
    window: "din-b",
    ...given,
  };
}
