import { describe, expect, test } from "vitest";
import type { CommitmentFinding } from "../../../src/campaign/assess.js";
import type { Judgement } from "../../../src/data/status.js";
import {
  explainCommitment,
  explainRecommendation,
  reasonBesideLabel,
} from "../../../src/letter/words/reason.js";
import { english, french, shipped } from "../../support/languages.js";
import {
  aCampaign,
  aCommitment,
  aFact,
  aFinding,
  aRecommendationFinding,
  crimesInLaw,
  date,
  isParty,
  openness,
} from "../a-campaign.js";

const inEnglish = { campaign: aCampaign(), language: english, date } as const;

function explain(finding: CommitmentFinding, language = "en"): string {
  return explainCommitment(finding, { ...inEnglish, language: shipped(language) })
    .replaceAll("\u00A0", " ")
    .replaceAll("\u202F", " ");
}

describe("the reason of a commitment, by the ground of the judgement", () => {
  test.each<[string, Partial<Judgement>, string]>([
    ["not", {}, "not a party; UN Treaty Collection XVIII-13, checked 28 April 2020"],
    ["since", isParty, "party since 17 January 2017; UN Treaty Collection XVIII-13, checked 28 April 2020"],
    [
      "done",
      { status: "met", ground: "done" },
      "party; UN Treaty Collection XVIII-13, checked 28 April 2020",
    ],
    [
      "not-yet",
      { status: "outstanding", ground: "not-yet" },
      "not a party; UN Treaty Collection XVIII-13, checked 28 April 2020",
    ],
    [
      "partly",
      { status: "partial", ground: "partly" },
      "done in part; UN Treaty Collection XVIII-13, checked 28 April 2020",
    ],
    [
      "stale-not",
      { status: "unknown", ground: "stale-not", checked: "2010", stale: true },
      "not a party when last checked, in 2010; too long ago to rely on; UN Treaty Collection XVIII-13",
    ],
    [
      "stale-partly",
      { status: "unknown", ground: "stale-partly", checked: "2010", stale: true },
      "done in part when last checked, in 2010; too long ago to rely on; UN Treaty Collection XVIII-13",
    ],
    [
      "not, accepted though stale",
      { status: "outstanding", ground: "not", checked: "2010-05-03", stale: true },
      "not a party when last checked, on 3 May 2010; UN Treaty Collection XVIII-13",
    ],
    [
      "partly, accepted though stale",
      { status: "partial", ground: "partly", checked: "2010-05", stale: true },
      "done in part when last checked, in May 2010; UN Treaty Collection XVIII-13",
    ],
    [
      "unrecorded",
      { status: "unknown", ground: "unrecorded" },
      "not known; UN Treaty Collection XVIII-13, checked 28 April 2020",
    ],
  ])("%s", (_, judgement, sentence) => {
    expect(explain(aFinding(judgement))).toBe(sentence);
  });

  test("without a source or a check says no more than the status", () => {
    const judgement = { status: "unknown", ground: "unrecorded", stale: false } as const;
    expect(explain({ ...aFinding(), fact: { checks: [] }, judgement })).toBe("not known");
  });

  test("of an accepted look after the letter's date does not tell the day", () => {
    const judgement = { status: "outstanding", ground: "later", stale: false } as const;
    const [check] = aFact({ checked: "2025-06-01" }).checks;
    expect(explain({ ...aFinding(), judgement: { ...judgement, ...(check && { check }) } })).toBe(
      "not a party; UN Treaty Collection XVIII-13",
    );
  });

  test("names no source whose name bears a later date", () => {
    const sources = new Map(
      ["Press release of 28 March 2025", "Gazette of May 2020", "Gazette of April 2020"].map((title) => [
        title.replaceAll(" ", ""),
        { key: "", title, url: "", language: "en", name: "", shortTitles: new Map<string, string>() },
      ]),
    );
    const finding = aFinding({}, { fact: aFact({ sources: [...sources.keys()] }) });
    const context = { ...inEnglish, campaign: aCampaign({ sources }) };
    expect(explainCommitment(finding, context).replaceAll("\u00A0", " ")).toBe(
      "not a party; Gazette of April 2020, checked 28 April 2020",
    );
  });

  test("names a site for a plain address, and each source once", () => {
    const fact = aFact({
      sources: ["https://www.pgaction.org/a?b", "http://pgaction.org./c", "UNTC-XVIII-13"],
    });
    expect(explain(aFinding({}, { fact }))).toBe(
      "not a party; pgaction.org; UN Treaty Collection XVIII-13, checked 28 April 2020",
    );
  });

  test("takes the full title of a source without a short one", () => {
    expect(explain(aFinding({}, { fact: aFact({ sources: ["UNTC-XVIII-10"] }) }), "fr")).toBe(
      "non partie ; United Nations Treaty Collection, chapter XVIII-10, vérifié le 28 avril 2020",
    );
  });

  test("is said in the letter's language", () => {
    expect(explain(aFinding(isParty), "fr")).toBe(
      "partie depuis le 17 janvier 2017 ; Recueil des Traités XVIII-13, vérifié le 28 avril 2020",
    );
    expect(
      explain(aFinding({ status: "unknown", ground: "stale-not", checked: "2010", stale: true }), "es"),
    ).toBe(
      "no es parte según la última verificación, en 2010, demasiado antigua para tenerla en cuenta; United Nations Treaty Collection, chapter XVIII-13",
    );
  });
});

describe("the reason of a recommendation", () => {
  const several = [
    aFinding({}, { commitment: crimesInLaw }),
    aFinding(
      {},
      {
        commitment: aCommitment({
          id: "b",
          labels: new Map([["en", "interim release"]]),
          wording: new Map(),
        }),
      },
    ),
    aFinding(
      { status: "unknown", ground: "unrecorded" },
      { commitment: crimesInLaw, fact: aFact({ sources: [] }) },
    ),
    aFinding(isParty, { commitment: crimesInLaw }),
  ];

  test("that rests on none", () => {
    const general = aRecommendationFinding("general", [], { recommendation: openness });
    expect(explainRecommendation(general, inEnglish)).toBe("addressed to every State Party");
    expect(explainRecommendation(general, { ...inEnglish, language: french })).toBe(
      "adressée à\u00A0tous les États Parties",
    );
  });

  test("that rests on one is that one's", () => {
    const finding = aRecommendationFinding("outstanding", [aFinding()]);
    expect(explainRecommendation(finding, inEnglish)).toBe(explainCommitment(aFinding(), inEnglish));
    expect(reasonBesideLabel(finding, { ...inEnglish, hasAnnex: true })).toBe("not a party");
    expect(reasonBesideLabel(finding, { ...inEnglish, hasAnnex: false })).toBe(
      "not a party; UN Treaty Collection XVIII-13",
    );
  });

  test("that rests on several says which stand how", () => {
    const finding = aRecommendationFinding("outstanding", several, { wording: "partial" });
    expect(explainRecommendation(finding, inEnglish)).toBe(
      "not done: crimes in national law and interim release; not known: crimes in national law; done: crimes in national law",
    );
  });

  test.each([
    ["en", "two\u00A0of four\u00A0points; one not known, one done"],
    ["fr", "2 des 4 points\u202F; 1 sans information, 1 en place"],
    ["es", "2 de 4 puntos; 1 sin constancia, 1 ya existe"],
  ])("beside the label of several, counted and without their sources, in %s", (language, words) => {
    const finding = aRecommendationFinding("outstanding", several, { wording: "partial" });
    expect(reasonBesideLabel(finding, { ...inEnglish, language: shipped(language), hasAnnex: false })).toBe(
      words,
    );
  });

  test.each([
    ["en", ["unknown", "outstanding"], "one of two laws; one not known"],
    ["en", ["outstanding", "outstanding"], "both laws"],
    ["en", ["outstanding", "outstanding", "outstanding"], "all three laws"],
    ["en", ["partial", "met"], "one of two laws; one done"],
    ["en", ["partial", "outstanding"], "one of two laws; one in part"],
    ["fr", ["met", "partial"], "1 des 2 lois ; 1 en place"],
    ["fr", ["partial", "partial"], "les 2 lois"],
    ["fr", ["outstanding", "outstanding", "outstanding"], "les 3 lois"],
    ["es", ["met", "partial"], "1 de 2 leyes; 1 ya existe"],
    ["es", ["met", "met", "outstanding"], "1 de 3 leyes; 2 ya existen"],
    ["es", ["outstanding", "outstanding"], "2 de 2 leyes"],
  ] as const)("counts what it names, in %s: %j", (language, statuses, words) => {
    const parts = new Map([
      ["en", "laws"],
      ["fr", "lois"],
      ["es", "leyes"],
    ]);
    const findings = statuses.map((status) => aFinding({ status }));
    const finding = aRecommendationFinding("outstanding", findings, {});
    const named = { ...finding, recommendation: { ...finding.recommendation, parts } };
    const reason = reasonBesideLabel(named, { ...inEnglish, language: shipped(language), hasAnnex: false });
    expect(reason.replaceAll(/[\u00A0\u202F]/g, " ")).toBe(words);
  });
});
