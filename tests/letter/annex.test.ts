import { describe, expect, test } from "vitest";
import { judge } from "../../src/data/status.js";
import type { Source } from "../../src/data/tables/sources.js";
import type { Language } from "../../src/languages/language.js";
import { composeAnnex } from "../../src/letter/annex.js";
import type { Annex, Inline } from "../../src/letter/letter.js";
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

/** The sources as they are printed: number, document, address. */
const sourcesOf = ({ sources }: Annex): readonly string[] =>
  sources.map(({ numeral, content }) => `${numeral} ${seen(content)}`);

test("the annex shows the treaty and every commitment: status, detail, day of the check and numbers of its sources", () => {
  const annex = composeAnnex(assessment, kenya, { campaign: aCampaign(), language: english });
  expect(annex.heading).toBe("Annex: the position of Kenya");
  expect(annex.columns).toEqual(["Commitment", "Status", "Detail", "Last checked", "Source"]);
  const rows = annex.rows.map((row) => [
    row.commitment,
    row.standing,
    row.status,
    ...[row.detail, row.checked, row.sources].map(seen),
  ]);
  expect(rows).toEqual([
    ["Rome Statute", "party", "State Party", "In force since 1~June 2005", "undated", "1"],
    [
      "Privileges and immunities of the Court",
      "outstanding",
      "Outstanding",
      "Not a party",
      "28~April 2020",
      "2",
    ],
    [
      "Crimes in national law",
      "met",
      "Done",
      "Done since 1~January 2009; International Crimes Act 2008 (No.~16 of 2008)",
      "2017",
      "3",
    ],
    ["Cooperation in national law", "unknown", "Not known", "none", "none", "none"],
  ]);
});

test("the sources are named by document and address; a page without a name by its address alone", () => {
  const annex = composeAnnex(assessment, kenya, { campaign: aCampaign(), language: english });
  expect(annex.sourcesHeading).toBe("Sources");
  expect(annex.sources.slice(1)).toEqual([
    {
      numeral: "2",
      content: [
        { kind: "text", text: "UN Treaty Collection XVIII-13" },
        { kind: "break" },
        { kind: "text", text: "treaties.un.org/13", link: "https://treaties.un.org/13" },
      ],
    },
    {
      numeral: "3",
      content: [{ kind: "text", text: "www.pgaction.org/kenya", link: "https://www.pgaction.org/kenya" }],
    },
  ]);
});

test("the key explains the signs that the table shows, the most pressing first", () => {
  const annex = composeAnnex(assessment, leKenya, { campaign: aCampaign(), language: french });
  expect(annex.key.map(({ standing, words }) => [standing, seen(words)])).toEqual([
    ["outstanding", "À~accomplir~: non accompli au 28~avril 2020"],
    ["met", "Accompli~: attesté par les sources publiques"],
    ["unknown", "Non établi~: ces sources ne permettent pas de conclure"],
  ]);
});

describe("of a source in another language than the letter it is told", () => {
  const url = "https://example.org/a";
  const source = {
    key: "A",
    title: "Report of the Court",
    url,
    language: "en",
    name: "",
    shortTitles: new Map<string, string>(),
  };
  const address = { kind: "text", text: "example.org/a", link: url };
  const contentOf = (given: Partial<Source>, language: Language) => {
    const campaign = aCampaign({ sources: new Map([["A", { ...source, ...given }]]) });
    const fact = aFact({ sources: ["A"] });
    const one = anAssessment({ commitments: [aFinding({}, { fact })] });
    return composeAnnex(one, leKenya, { campaign, language }).sources.at(-1)?.content;
  };

  test("the whole title, where it has none in the letter's", () => {
    expect(contentOf({}, french)).toEqual([
      { kind: "text", text: "Report of the Court", language: "en" },
      { kind: "break" },
      address,
    ]);
  });

  test.each([
    ["at its beginning", "Manila Bulletin, août 2019", [["Manila\u00a0Bulletin", "en"], [", août 2019"]]],
    ["within it", "article du Manila Bulletin", [["Article du\u00a0"], ["Manila Bulletin", "en"]]],
    ["nowhere", "quotidien de Manille", [["Quotidien de Manille"]]],
  ] as const)("its name %s", (_, title, spans) => {
    const content = contentOf({ name: "Manila Bulletin", shortTitles: new Map([["fr", title]]) }, french);
    const plainly = (text: string) => text.replaceAll("\u00a0", " ");
    expect(
      content
        ?.slice(0, -2)
        .map((inline) =>
          inline.kind === "text" ? [plainly(inline.text), ...(inline.language ? [inline.language] : [])] : [],
        ),
    ).toEqual(spans.map(([text, ...language]) => [plainly(text), ...language]));
  });

  test("nothing of one in the letter's own", () => {
    const named = { kind: "text", text: "Report of the Court" };
    expect(contentOf({}, english)).toEqual([named, { kind: "break" }, address]);
    expect(contentOf({ language: "fr" }, french)).toEqual([named, { kind: "break" }, address]);
  });
});

describe("the sources", () => {
  const citing = (...sources: readonly (readonly string[])[]) => {
    const commitments = sources.map((each) => aFinding({}, { fact: aFact({ sources: [...each] }) }));
    const state = { ...assessment.state, membershipSources: [] };
    const given = anAssessment({ state, commitments });
    return composeAnnex(given, kenya, { campaign: aCampaign(), language: english });
  };
  const numbersIn = ({ rows }: Annex) => rows.slice(1).map(({ sources }) => sources);

  test("stand once each, however often they are cited", () => {
    const [a, b, c] = ["https://derechos.org/a", "https://derechos.org/b", "https://example.org/c"] as const;
    const annex = citing([b, a], [a, c], [c, b]);
    expect(numbersIn(annex)).toEqual(["1, 2", "2, 3", "1, 3"]);
    expect(sourcesOf(annex)).toEqual(["1 derechos.org/b", "2 derechos.org/a", "3 example.org/c"]);
  });

  test("are one if only the protocol or a last slash differs", () => {
    const annex = citing(["https://example.org/a/", "http://example.org/a"], ["HTTPS://example.org/a"]);
    expect(numbersIn(annex)).toEqual(["1", "1"]);
    expect(sourcesOf(annex)).toEqual(["1 example.org/a"]);
  });

  test("without an address have their name alone", () => {
    const annex = citing(["Letter of the Ministry"]);
    expect(annex.sources).toEqual([
      { numeral: "1", content: [{ kind: "text", text: "Letter of the Ministry" }] },
    ]);
  });

  test("are none where nothing is cited", () => {
    expect(citing([]).sources).toEqual([]);
    expect(citing([]).rows.map(({ sources }) => sources)).toEqual(["none", "none"]);
  });
});

test.each([
  [english, "none"],
  [french, "néant"],
  [spanish, "sin datos"],
])("a cell in which there is nothing to say says so in words", (language, nothing) => {
  const row = composeAnnex(assessment, kenya, { campaign: aCampaign(), language }).rows.at(-1);
  expect([row?.detail, row?.checked, row?.sources]).toEqual([nothing, nothing, nothing]);
});

test.each([
  [
    english,
    "Some sources and checks are later than 28~April 2020; they are cited only for what they show of the position on 28~April 2020.",
  ],
  [
    french,
    "Certaines sources et vérifications sont postérieures au 28~avril 2020^; elles ne sont citées que pour ce qu’elles indiquent de la situation au 28~avril 2020.",
  ],
  [
    spanish,
    "Algunas fuentes y~verificaciones son posteriores al 28~de~abril de 2020; se citan únicamente por lo que indican de la situación a~28~de~abril de 2020.",
  ],
])("what is later than the letter is cited only with a sentence that says for what", (language, sentence) => {
  const introductionOf = (ground: "later" | "unrecorded") =>
    seen(
      composeAnnex(anAssessment({ commitments: [aFinding({ ground })] }), kenya, {
        campaign: aCampaign(),
        language,
      }).introduction,
    );
  expect(introductionOf("later")).toBe(`${introductionOf("unrecorded")} ${sentence}`);
});

test("the annex speaks the letter's language", () => {
  const annex = composeAnnex(assessment, leKenya, { campaign: aCampaign(), language: french });
  expect(seen(annex.heading)).toBe("Annexe~: situation du Kenya");
  expect(seen(annex.introduction)).toBe(
    "La présente annexe expose, sources publiques à~l’appui, la situation au 28~avril 2020.",
  );
  expect(annex.rows.map((row) => [row.status, seen(row.detail)])).toEqual([
    ["État Partie", "En vigueur depuis le 1er~juin 2005"],
    ["À accomplir", "Non partie"],
    ["Accompli", "Accompli depuis le 1er~janvier 2009^; International Crimes Act 2008 (No.~16 of 2008)"],
    ["Non établi", "néant"],
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
  const annex = composeAnnex(given, kenya, { campaign: aCampaign(), language: english });
  expect(annex.rows.at(-1)?.checked).toBe("undated");
  expect(sourcesOf(annex).at(-1)).toBe("2 example.org");
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
