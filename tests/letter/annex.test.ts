import { expect, test } from "vitest";
import { composeAnnex } from "../../src/letter/annex.js";
import type { Inline } from "../../src/letter/letter.js";
import { inlineText } from "../../src/letter/text.js";
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

const { checked: _, ...unchecked } = aFact({ sources: [] });
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
    { commitment: cooperationLaw, fact: unchecked, judgement: unrecorded },
  ],
});

test("the annex shows the treaty and every commitment: status, detail, source and day of the check", () => {
  const annex = composeAnnex(assessment, kenya, { campaign: aCampaign(), language: "en" });
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
  const [, row] = composeAnnex(assessment, kenya, { campaign: aCampaign(), language: "en" }).rows;
  expect(row?.source).toEqual([
    { kind: "text", text: "UN Treaty Collection XVIII-13", link: "https://treaties.un.org/13" },
    { kind: "text", text: ", 28\u00A0April 2020" },
  ]);
});

test("the annex speaks the letter's language", () => {
  const annex = composeAnnex(assessment, leKenya, { campaign: aCampaign(), language: "fr" });
  expect(seen(annex.heading)).toBe("Annexe~: situation du Kenya");
  expect(seen(annex.introduction)).toBe(
    "La présente lettre repose sur les informations publiques au 28~avril 2020, exposées ci-dessous avec leurs sources. La mention «^Non établi^» signifie que ces informations ne permettent pas de conclure.",
  );
  expect(annex.rows.map((row) => [row.status, seen(row.detail)])).toEqual([
    ["État Partie", "En vigueur depuis le 1er~juin 2005"],
    ["En suspens", "Non partie"],
    ["Accompli", "Accompli depuis le 1er~janvier 2009^; International Crimes Act 2008 (No.~16 of 2008)"],
    ["Non établi", "–"],
  ]);
});
