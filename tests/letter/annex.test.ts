import { describe, expect, test } from "vitest";
import { judge } from "../../src/data/status.js";
import type { Language } from "../../src/languages/language.js";
import { composeAnnex } from "../../src/letter/annex.js";
import type { Inline } from "../../src/letter/letter.js";
import { inlineText } from "../../src/letter/text.js";
import { english, french, spanish } from "../support/languages.js";
import { rowCells } from "../support/row-cells.js";
import {
  aCampaign,
  aFact,
  aFinding,
  anAssessment,
  cooperationLaw,
  crimesInLaw,
  isParty,
  kenya,
  leKenya,
} from "./a-campaign.js";

function seen(content: readonly Inline[] | string): string {
  const text = typeof content === "string" ? content : inlineText(content);
  return text.replaceAll("\u00A0", "~").replaceAll("\u202F", "^");
}

const unrecorded = { status: "unknown", ground: "unrecorded", stale: false } as const;

const assessment = anAssessment({
  commitments: [
    aFinding(),
    aFinding(
      { ...isParty, since: "2009-01-01", checked: "2017" },
      {
        commitment: crimesInLaw,
        fact: aFact({ sources: ["https://www.pgaction.org/kenya"], checked: "2017" }),
      },
    ),
    { commitment: cooperationLaw, fact: { checks: [] }, judgement: unrecorded },
  ],
});

test("the annex shows the treaty and every commitment: status, detail, source and day of the check", () => {
  const annex = composeAnnex(assessment, kenya, { campaign: aCampaign(), language: english });
  expect(annex.heading).toBe("Annex: where Kenya stands");
  expect(annex.columns).toEqual(["Commitment", "Status", "Detail", "Source, last checked"]);
  expect(
    annex.rows.map((row) => [row.commitment, row.standing, row.status, seen(row.detail), seen(row.source)]),
  ).toEqual([
    ["Rome Statute", "party", "State Party", "In force since 1~June 2005", "UN Treaty Collection XVIII-10"],
    [
      "Privileges and immunities of the Court",
      "outstanding",
      "Outstanding",
      "Not a party",
      "UN Treaty Collection XVIII-13, 28~April 2020",
    ],
    [
      "Crimes in national law",
      "met",
      "Done",
      "Done since 1~January 2009; International Crimes Act 2008 (No.~16 of 2008)",
      "pgaction.org, 2017",
    ],
    ["Cooperation in national law", "unknown", "Not known", "–", "–"],
  ]);
});

test("a source is a link to where it can be read", () => {
  const [, row] = composeAnnex(assessment, kenya, { campaign: aCampaign(), language: english }).rows;
  expect(row?.source).toEqual([
    { kind: "text", text: "UN Treaty Collection XVIII-13", link: "https://treaties.un.org/13" },
    { kind: "text", text: ", 28\u00A0April 2020" },
  ]);
});

test("the annex speaks the letter's language", () => {
  const annex = composeAnnex(assessment, leKenya, { campaign: aCampaign(), language: french });
  expect(seen(annex.heading)).toBe("Annexe~: situation du Kenya");
  expect(seen(annex.introduction)).toBe(
    "La présente annexe expose la situation au 28~avril 2020 et les sources publiques sur lesquelles repose la lettre. La mention «^Non établi^» signifie que ces sources ne permettent pas de conclure.",
  );
  expect(annex.rows.map((row) => [row.status, seen(row.detail)])).toEqual([
    ["État Partie", "En vigueur depuis le 1er~juin 2005"],
    ["À accomplir", "Non partie"],
    ["Accompli", "Accompli depuis le 1er~janvier 2009^; International Crimes Act 2008 (No.~16 of 2008)"],
    ["Non établi", "–"],
  ]);
});

describe("the detail", () => {
  function detailOf(columns: Readonly<Record<string, string>>, language = english): string {
    const finding = aFinding({ ...isParty, since: "2009" }, { commitment: crimesInLaw });
    const given = anAssessment({
      commitments: [finding],
      state: { ...assessment.state, columns: rowCells(columns) },
    });
    const { rows } = composeAnnex(given, kenya, { campaign: aCampaign(), language });
    return seen(rows.at(-1)?.detail ?? "");
  }

  test("is in the letter's language, and set by its rules, where a column of that language has it", () => {
    const columns = { law: "Act 1; Act 2", law_fr: "loi 1 ; loi 2" };
    expect(detailOf(columns)).toBe("Done since 2009; Act 1; Act 2");
    expect(detailOf(columns, french)).toBe("Accompli depuis 2009^; loi 1^; loi 2");
    expect(detailOf({ law: "Act 1", law_fr: "" }, french)).toBe("Accompli depuis 2009^; Act 1");
  });

  test("is left out where it names a law that is later than the letter", () => {
    expect(detailOf({ law: "Act 17 of 2019; Act 2 of 2020" })).toBe(
      "Done since 2009; Act 17 of 2019; Act 2 of 2020",
    );
    expect(detailOf({ law: "Act 17 of 2019; Act 22 of 2021" })).toBe("Done since 2009; Act 17 of 2019");
    expect(detailOf({ law: "Act 22 of 2021" })).toBe("Done since 2009");
    expect(detailOf({ law: "Act 9 of 2 May 2020; Act 8 of April 2020" })).toBe(
      "Done since 2009; Act 8 of April 2020",
    );
    expect(detailOf({ law: "Act 120234" })).toBe("Done since 2009; Act 120234");
  });
});

test("a law that serves two commitments is named once", () => {
  const state = { ...assessment.state, columns: rowCells({ law: "Act 1 of 2008", law_fr: "loi 1 de 2008" }) };
  const met = { ...isParty, since: "2009" };
  const given = anAssessment({
    state,
    commitments: [aFinding(met, { commitment: crimesInLaw }), aFinding(met, { commitment: cooperationLaw })],
  });
  const details = (language: Language) =>
    composeAnnex(given, kenya, { campaign: aCampaign(), language })
      .rows.slice(1)
      .map(({ detail }) => seen(detail));
  expect(details(english)).toEqual(["Done since 2009; Act 1 of 2008", "Done since 2009; the same Act"]);
  expect(details(french)).toEqual([
    "Accompli depuis 2009^; loi 1 de 2008",
    "Accompli depuis 2009^; même loi",
  ]);
  expect(details(spanish)).toEqual([
    "Cumplido desde 2009; Act 1 of 2008",
    "Cumplido desde 2009; la misma ley",
  ]);
});

test("nothing later than the letter is printed: no day of a check, no source that bears one", () => {
  const [finding] = [
    aFinding(
      { ...isParty, since: "2009" },
      { fact: aFact({ checked: "2025", sources: ["https://example.org/2025"] }) },
    ),
  ];
  const { checked: _, ...judgement } = finding.judgement;
  const given = anAssessment({ commitments: [{ ...finding, judgement }] });
  const row = composeAnnex(given, kenya, { campaign: aCampaign(), language: english }).rows.at(-1);
  expect(row?.source).toEqual([{ kind: "text", text: "example.org", link: "https://example.org/2025" }]);
});

test("the second page of a site is told from the first", () => {
  const sources = ["https://derechos.org/a", "https://derechos.org/b", "https://www.derechos.org/c"];
  const given = anAssessment({ commitments: [aFinding({}, { fact: aFact({ sources }) })] });
  const { rows } = composeAnnex(given, kenya, { campaign: aCampaign(), language: english });
  expect(seen(rows.at(-1)?.source ?? [])).toBe(
    "derechos.org; derechos.org (2); derechos.org (3), 28~April 2020",
  );
});

test("a negative that is used though it is old says when it was last checked", () => {
  const fact = aFact({ checked: "2010-05-03" });
  const judgement = judge(fact, 365, "2020-04-28", { acceptStale: true, acceptLater: false });
  const given = anAssessment({ commitments: [aFinding(judgement, { fact })] });
  const row = composeAnnex(given, kenya, { campaign: aCampaign(), language: english }).rows.at(-1);
  expect([row?.status, seen(row?.detail ?? "")]).toEqual([
    "Outstanding",
    "Not a party when last checked, on 3~May 2010",
  ]);
});
