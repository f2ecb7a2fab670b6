// A made-up batch as the page of a proof is handed it: few States, every kind of passage, a change and a loss.

import type {
  PageCommitment,
  PageData,
  PagePassage,
  PageRequest,
  PageState,
  StandingMark,
} from "../../src/web/page-data.js";

const commitments: readonly PageCommitment[] = [
  { id: "apic", name: "privileges and immunities (APIC)" },
  { id: "crimes", name: "legislation on the crimes" },
  { id: "cooperation", name: "legislation on cooperation" },
];

const requests: readonly PageRequest[] = [
  { id: "independence", number: 1, name: "Independence", commitments: [] },
  { id: "sanctions", number: 2, name: "Sanctions", commitments: [] },
  { id: "apic", number: 3, name: "APIC", commitments: [0] },
  { id: "law", number: 4, name: "National law", commitments: [1, 2] },
];

const states: readonly PageState[] = [
  aState({ iso3: "ALB", name: "Albania", region: 1, commitments: "mou", requests: "mo" }),
  aState({ iso3: "BEN", name: "Benin", language: "fr", region: 0, commitments: "muu", requests: "mu" }),
  aState({ iso3: "GHA", name: "Ghana", region: 0, commitments: "opo", requests: "op" }),
  aState({ iso3: "KEN", name: "Kenya", region: 0, commitments: "omm", requests: "om" }),
  aState({ iso3: "LVA", name: "Latvia", region: 1, commitments: "mmm", requests: "mm" }),
];

export function aState(given: Partial<PageState> & Pick<PageState, "iso3" | "name">): PageState {
  const state = {
    language: "en",
    region: 0,
    commitments: "uuu",
    requests: "uu",
    pages: 5,
    file: "",
    ...given,
  };
  return {
    ...state,
    address: ["The Minister for Foreign Affairs", `Permanent Mission of ${state.name}`, "New York, NY 10017"],
    annex: commitments.map((_, index) => [
      index,
      state.commitments[index] as StandingMark,
      state.commitments[index] === "m" ? "in place" : "not in place",
      state.commitments[index] === "m" ? "since 2 August 2006" : "",
      state.commitments[index] === "u" ? [] : [index % 2],
      state.commitments[index] === "u" ? "" : "28 April 2020",
    ]),
    reasons: { apic: state.commitments.startsWith("o") ? "Not a party; UN Treaty Collection" : "" },
  };
}

export function aPassage(given: Partial<PagePassage> & Pick<PagePassage, "id" | "of" | "text">): PagePassage {
  return {
    language: "en",
    kind: "paragraph",
    at: `letter.${given.language ?? "en"}.hbs:${given.id.length * 10 + (given.id.charCodeAt(0) % 10)}`,
    states: [0, 2, 3, 4],
    fillings: [],
    ...given,
  };
}

const passages: readonly PagePassage[] = [
  aPassage({ id: "subject", kind: "head", of: "Subject", text: ["Support for the Rome Statute"] }),
  aPassage({
    id: "opening",
    of: "Paragraph",
    text: [
      "According to the public record, ",
      ["outstanding_count"],
      " of them still await action by the Government ",
      ["state.of"],
      ".",
    ],
    fillings: [
      [
        ["one", "two"],
        [0, 1, 1, 0],
      ],
      [
        ["of Albania", "of Ghana", "of Kenya", "of Latvia"],
        [0, 1, 2, 3],
      ],
    ],
    was: [
      "According to the public record, ",
      ["outstanding_count"],
      " of them require action from the Government ",
      ["state.of"],
      ".",
    ],
    cause: "words of the template",
  }),
  aPassage({
    id: "independence",
    kind: "request",
    of: "Request 1",
    request: "independence",
    text: [{ manner: ["strong"], pieces: ["Express your commitment to the Court"] }, " in every forum."],
  }),
  aPassage({
    id: "apic-o",
    kind: "request",
    of: "Request 3",
    request: "apic",
    standing: "o",
    states: [2, 3],
    text: [
      { manner: ["strong"], pieces: ["Ratify the Agreement on Privileges."] },
      " Your State is not yet a party.",
    ],
  }),
  aPassage({
    id: "apic-m",
    kind: "request",
    of: "Request 3",
    request: "apic",
    standing: "m",
    states: [0, 4],
    text: ["We note that your State is a party (", ["since"], ")."],
    fillings: [
      [
        ["2 August 2006", "23 December 2004"],
        [0, 1],
      ],
    ],
  }),
  aPassage({
    id: "law-m",
    kind: "request",
    of: "Request 4",
    request: "law",
    standing: "m",
    states: [4],
    text: ["Continue to give effect to the Rome Statute in national law."],
    cause: "a fact: Latvia, no day on record since which both laws are in place",
  }),
  aPassage({
    id: "label-o",
    kind: "label",
    of: "Label of a request",
    standing: "o",
    at: "",
    states: [0, 2, 3],
    text: ["Outstanding for ", ["state.name"]],
    fillings: [
      [
        ["Albania", "Ghana", "Kenya"],
        [0, 1, 2],
      ],
    ],
  }),
  aPassage({
    id: "sign",
    kind: "signatories",
    of: "Signatories",
    at: "signatories.csv:2",
    text: ["Society for Justice\nAlliance for the Court"],
  }),
  aPassage({
    id: "annex-apic",
    kind: "annex",
    of: "Annex: APIC",
    standing: "m",
    at: "commitments.csv:2",
    states: [0, 4],
    text: ["privileges and immunities (APIC): party"],
  }),
  aPassage({
    id: "fr-ouverture",
    language: "fr",
    of: "Paragraph",
    states: [1],
    text: ["Nous demandons au Gouvernement ", ["state.of"], " de soutenir la Cour."],
    fillings: [[["du Bénin"], [0]]],
  }),
];

export const aBatch: PageData = {
  batch: "7c1f2a9e",
  since: "b20d4417",
  date: "2020-04-28",
  title: "Joint letter to the States Parties",
  regions: ["African", "Eastern European"],
  languages: [
    { code: "en", name: "English" },
    { code: "fr", name: "French" },
  ],
  commitments,
  requests,
  states,
  sources: [
    ["UN Treaty Collection XVIII-13", "https://treaties.un.org/"],
    ["Letter of the Ministry", ""],
  ],
  passages,
  gone: [
    {
      language: "en",
      kind: "paragraph",
      of: "Paragraph",
      text: ["We thank your Government ", ["state.of"], " for joining."],
      states: ["Kenya"],
      cause: "a fact: Kenya, no longer outstanding",
    },
  ],
};
