// A campaign of two commitments and two requests, Kenya's record in it, and templates of a few lines: tests change only
// what they speak of.

import type { Assessment, CommitmentFinding, RecommendationFinding } from "../../src/campaign/assess.js";
import type {
  Campaign,
  Commitment,
  Recommendation,
  SignatoryRow,
  State,
  StateName,
} from "../../src/campaign/campaign.js";
import type { Check, Fact } from "../../src/data/fact.js";
import type { Judgement } from "../../src/data/status.js";
import { languages } from "../support/languages.js";
import { withForms } from "../support/name-rules.js";
import { rowCells } from "../support/row-cells.js";

export const date = "2020-04-28";

export const kenya: StateName = withForms("en", {
  short: "Kenya",
  inText: "Kenya",
  of: "of Kenya",
  formal: "the Republic of Kenya",
});

export const leKenya: StateName = withForms("fr", {
  short: "Kenya",
  inText: "le Kenya",
  of: "du Kenya",
  formal: "la République du Kenya",
});

export const elPeru: StateName = withForms("es", {
  short: "Perú",
  inText: "el Perú",
  of: "del Perú",
  formal: "la República del Perú",
});

export function aState(given: Partial<State> = {}): State {
  return {
    iso3: "KEN",
    iso2: "KE",
    name: "Kenya",
    region: "African",
    language: "en",
    inForce: "2005-06-01",
    membershipSources: ["UNTC-XVIII-10"],
    upkeep: new Map(),
    facts: new Map(),
    hold: "",
    names: new Map([
      ["en", kenya],
      ["fr", leKenya],
      ["es", { ...elPeru, short: "Kenya", inText: "Kenya", of: "de Kenya" }],
    ]),
    knownAs: ["Kenya"],
    places: [],
    addressee: {
      titles: new Map([["en", "Minister for Foreign Affairs"]]),
      ministryEnglish: "Ministry of Foreign Affairs",
      ministries: new Map(),
      ministryInLetterLanguage: "Ministère des Affaires étrangères",
      missionName: "Permanent Mission of the Republic of Kenya to the United Nations",
      missionNames: new Map(),
      missionNameInLetterLanguage: "",
      street: ["866 United Nations Plaza, Room 304"],
      city: "New York",
      state: "NY",
      zip: "10017",
      email: "info@kenyaun.org",
      copies: [],
      note: "",
    },
    columns: rowCells({
      iso3: "KEN",
      region: "African",
      in_force: "2005-06-01",
      law: "International Crimes Act 2008 (No. 16 of 2008)",
      site: "https://example.org/a b",
    }),
    place: { file: "data/states-parties.csv", line: 2 },
    ...given,
  };
}

export function aCommitment(given: Partial<Commitment> = {}): Commitment {
  return {
    id: "apic",
    maxAgeDays: 365,
    labels: new Map([
      ["en", "privileges and immunities of the Court"],
      ["fr", "privilèges et immunités de la Cour"],
      ["es", "privilegios e inmunidades de la Corte"],
    ]),
    wording: new Map([
      ["met_en", "party"],
      ["outstanding_en", "not a party"],
      ["met_fr", "partie"],
      ["outstanding_fr", "non partie"],
      ["met_es", "parte"],
      ["outstanding_es", "no es parte"],
    ]),
    detailColumn: "",
    lookUp: [],
    ...given,
  };
}

export const crimesInLaw: Commitment = aCommitment({
  id: "crimes_in_law",
  maxAgeDays: 1826,
  labels: new Map([["en", "crimes in national law"]]),
  wording: new Map(),
  detailColumn: "law",
  lookUp: [],
});

export const cooperationLaw: Commitment = aCommitment({
  id: "cooperation_law",
  labels: new Map([["en", "cooperation in national law"]]),
  wording: new Map(),
  detailColumn: "law",
  lookUp: [],
});

export const openness: Recommendation = { id: "openness", number: 1, commitments: [] };
export const ratification: Recommendation = { id: "apic", number: 2, commitments: ["apic"] };

export function aSignatory(name: string, language: string): SignatoryRow {
  return { name, parts: [{ text: name, language }] };
}

export function aCampaign(given: Partial<Campaign> = {}): Campaign {
  return {
    states: [aState()],
    commitments: [aCommitment()],
    recommendations: [openness, ratification],
    sources: new Map([
      [
        "UNTC-XVIII-10",
        {
          key: "UNTC-XVIII-10",
          title: "United Nations Treaty Collection, chapter XVIII-10",
          url: "https://treaties.un.org/10",
          language: "en",
          name: "",
          shortTitles: new Map([["en", "UN Treaty Collection XVIII-10"]]),
        },
      ],
      [
        "UNTC-XVIII-13",
        {
          key: "UNTC-XVIII-13",
          title: "United Nations Treaty Collection, chapter XVIII-13",
          url: "https://treaties.un.org/13",
          language: "en",
          name: "",
          shortTitles: new Map([
            ["en", "UN Treaty Collection XVIII-13"],
            ["fr", "Recueil des Traités XVIII-13"],
          ]),
        },
      ],
    ]),
    signatories: [
      aSignatory("ACAT-Burundi", ""),
      aSignatory("Fédération internationale pour les Droits Humains (FIDH)", "fr"),
    ],
    languages,
    columns: (given.states?.[0] ?? aState()).columns.headers,
    templates: [],
    rareCells: [],
    ...given,
  };
}

/** A fact at which somebody has looked once. */
export function aFact(given: Partial<Check> = {}): Fact {
  const check = {
    cell: "no",
    found: { kind: "no" },
    checked: "2020-04-28",
    sources: ["UNTC-XVIII-13"],
  } as const;
  return { checks: [{ ...check, ...given }] };
}

export function aFinding(
  judgement: Partial<Judgement> = {},
  given: Partial<Omit<CommitmentFinding, "judgement">> = {},
): CommitmentFinding {
  const fact = given.fact ?? aFact();
  const [check] = fact.checks;
  const decided = check === undefined ? {} : { check };
  return {
    commitment: aCommitment(),
    fact,
    judgement: {
      status: "outstanding",
      ground: "not",
      checked: "2020-04-28",
      stale: false,
      ...decided,
      ...judgement,
    },
    ...given,
  };
}

export const isParty: Partial<Judgement> = { status: "met", ground: "since", since: "2017-01-17" };

export function aRecommendationFinding(
  standing: RecommendationFinding["standing"],
  findings: readonly CommitmentFinding[],
  given: Partial<RecommendationFinding> = {},
): RecommendationFinding {
  return {
    recommendation: ratification,
    standing,
    wording: standing,
    highlighted: standing === "outstanding",
    findings,
    ...given,
  };
}

/** Kenya with the APIC outstanding, unless told otherwise. */
export function anAssessment(given: Partial<Assessment> = {}): Assessment {
  const finding = given.commitments?.[0] ?? aFinding();
  const { status } = finding.judgement;
  return {
    state: aState(),
    date,
    recommendations: [
      aRecommendationFinding("general", [], { recommendation: openness }),
      aRecommendationFinding(status === "partial" ? "outstanding" : status, [finding]),
    ],
    commitments: [finding],
    ...given,
  };
}

export const frontMatter = `---
title: Letter to the Government {{state.formal_of}}
subject: Support for the Rome Statute
place: New York
date: 2020-04-28
sender: The Coalition
---
`;

export const ending = "Yours faithfully,\n\n{{signatories}}\n";

/** A whole template round some prose, on line 10, and the text of the request "apic". */
export function aTemplateText(prose: string, apic = "Ratify it.", given: { head?: string } = {}): string {
  return `${given.head ?? frontMatter}
Excellency,

${prose}

{{#recommendation "openness"}}
Speak up.
{{/recommendation}}
{{#recommendation "apic"}}
${apic}
{{/recommendation}}

${ending}`;
}
