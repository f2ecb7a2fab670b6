import { describe, expect, test } from "vitest";
import type { Addressee } from "../../../src/campaign/campaign.js";
import {
  addressLines,
  foreignAddressLines,
  missionInText,
  officeInText,
} from "../../../src/letter/address/address.js";
import type { Destination } from "../../../src/letter/address/destination.js";
import { english, french, languages, spanish } from "../../support/languages.js";
import { aState, elPeru, kenya, leKenya } from "../a-campaign.js";

function withAddressee(given: Partial<Addressee>) {
  const { addressee } = aState();
  if (addressee === undefined) throw new Error("no addressee");
  return aState({ addressee: { ...addressee, ...given } });
}

/** Within the sender's country, so that none is named. */
const atHome: Destination = { code: "US", line: "" };

function goingTo(code: string | undefined, line: string): Destination {
  return { code, line };
}

test("an English letter goes to the office, by the mission as the table names it", () => {
  expect(addressLines(aState(), kenya, english, atHome)).toEqual([
    "The Minister for Foreign Affairs",
    "c/o Permanent Mission of the Republic of Kenya to the United Nations",
    "866 United Nations Plaza, Room 304",
    "New York, NY 10017",
  ]);
});

test("a French letter goes to whoever heads the ministry, by the mission named in French", () => {
  expect(addressLines(aState(), leKenya, french, goingTo("US", "UNITED STATES OF AMERICA"))).toEqual([
    "Son Excellence",
    "Ministre des Affaires étrangères",
    "s/c de la Mission permanente de la République du Kenya auprès de l’Organisation des Nations Unies",
    "866 United Nations Plaza, Room 304",
    "New York, NY 10017",
    "UNITED STATES OF AMERICA",
  ]);
});

test("a Spanish letter goes to whoever heads the ministry, by the mission named in Spanish", () => {
  const state = withAddressee({
    ministryInLetterLanguage: "Ministerio de Relaciones Exteriores",
    missionName: "Permanent Mission of Peru to the United Nations",
    street: ["a", "b"],
  });
  expect(addressLines({ ...state, knownAs: ["Peru"] }, elPeru, spanish, atHome)).toEqual([
    "Su Excelencia",
    "Titular del Ministerio de Relaciones Exteriores",
    "Por conducto de la Misión Permanente de la República del Perú ante las Naciones Unidas",
    "a",
    "b",
    "New York, NY 10017",
  ]);
});

describe("the mission of a letter in another language is the cell's", () => {
  test.each([
    "Ambassade de la République du Kenya au Royaume des Pays-Bas",
    "Embassy of the Republic of Kenya in Brussels",
    "Permanent Mission of Kenya to the United Nations Office at Geneva",
    "Permanent Mission of Kenya to the United Nations in Vienna",
    "Permanent Mission of Kenya to the European Union",
    "Permanent Observer Mission of Kenya to the United Nations",
  ])("%s", (missionName) => {
    const lines = addressLines(withAddressee({ missionName }), leKenya, french, atHome);
    expect(lines[2]).toBe(`s/c : ${missionName}`);
  });

  test.each(["Permanent Mission of Uganda to the United Nations", "Bureau de liaison"])(
    "after the State, which it does not name: %s",
    (missionName) => {
      const lines = addressLines(withAddressee({ missionName }), leKenya, french, atHome);
      expect(lines.slice(2, 4)).toEqual(["République du Kenya", `s/c : ${missionName}`]);
    },
  );

  test.each(["c/o Embassy of Kenya", "s/c de l’Ambassade du Kenya", "Por conducto de la Embajada de Kenya"])(
    "as it stands where it says itself how the letter goes: %s",
    (missionName) => {
      const lines = addressLines(withAddressee({ missionName }), leKenya, french, atHome);
      expect(lines[2]).toBe(missionName);
    },
  );

  test.each([
    "Permanent Mission of Kenya to the United Nations",
    "The Permanent Mission of the Republic of Kenya to the United Nations",
    "permanent mission of KENYA to the United Nations in New York",
  ])("but for its own to the United Nations, which has a known name: %s", (missionName) => {
    const lines = addressLines(withAddressee({ missionName }), leKenya, french, atHome);
    expect(lines[2]).toBe(
      "s/c de la Mission permanente de la République du Kenya auprès de l’Organisation des Nations Unies",
    );
  });

  test("by any name of the State, also one with a bracket", () => {
    const state = withAddressee({ missionName: "Permanent Mission of Bolivia to the United Nations" });
    const bolivia = { ...state, knownAs: ["Bolivia (Plurinational State of)"] };
    const lines = addressLines(bolivia, leKenya, french, atHome);
    expect(lines.find((line) => line.startsWith("s/c"))).toBe(
      "s/c de la Mission permanente de la République du Kenya auprès de l’Organisation des Nations Unies",
    );
  });

  test("or the name in the letter's language that the table has, in every language", () => {
    const state = withAddressee({ missionNameInLetterLanguage: "Mission du Kenya à New York" });
    expect(addressLines(state, leKenya, french, atHome)[2]).toBe("s/c : Mission du Kenya à New York");
    expect(addressLines(state, kenya, english, atHome)[1]).toBe("c/o Mission du Kenya à New York");
  });
});

test("what the table lacks leaves no line and no stray comma", () => {
  const none = { titles: new Map(), ministryInLetterLanguage: "", street: [], state: "", zip: "" };
  expect(addressLines(withAddressee(none), kenya, english, atHome)).toEqual([
    "Ministry of Foreign Affairs",
    "c/o Permanent Mission of the Republic of Kenya to the United Nations",
    "New York",
  ]);
});

test("a letter to a capital has no mission, but street, town and country", () => {
  const given = {
    missionName: "",
    street: ["Old Treasury Building"],
    city: "Nairobi",
    state: "",
    zip: "00100",
  };
  expect(addressLines(withAddressee(given), kenya, english, goingTo("KE", "KENYA"))).toEqual([
    "The Minister for Foreign Affairs",
    "Republic of Kenya",
    "Old Treasury Building",
    "Nairobi",
    "00100",
    "KENYA",
  ]);
});

test("without mission, street and town the office and the State stand alone", () => {
  const none = { missionName: "", street: [], city: "", state: "", zip: "" };
  expect(addressLines(withAddressee(none), kenya, english, goingTo(undefined, ""))).toEqual([
    "The Minister for Foreign Affairs",
    "Republic of Kenya",
  ]);
});

test("without an addressee the State stands alone", () => {
  const { addressee: _, ...state } = aState();
  expect(addressLines(state, kenya, english, atHome)).toEqual(["Republic of Kenya"]);
});

test("the town's line is as its country writes it", () => {
  const given = { street: ["Avenue de la Paix 7"], city: "Genève", state: "", zip: "1202" };
  expect(addressLines(withAddressee(given), kenya, english, goingTo("CH", "SWITZERLAND")).slice(2)).toEqual([
    "Avenue de la Paix 7",
    "1202 Genève",
    "SWITZERLAND",
  ]);
});

test("a line end in a cell is one in the address, and a blank in running text", () => {
  const state = withAddressee({
    titles: new Map([["en", "Minister for Foreign Affairs\nand International Cooperation"]]),
    missionName: "Embassy of Kenya\nConsular Section",
    street: ["633 Third Avenue", "27th Floor"],
    city: "New York\nManhattan",
  });
  expect(addressLines(state, kenya, english, atHome)).toEqual([
    "The Minister for Foreign Affairs",
    "and International Cooperation",
    "c/o Embassy of Kenya",
    "Consular Section",
    "633 Third Avenue",
    "27th Floor",
    "New York",
    "Manhattan, NY 10017",
  ]);
  expect(state.addressee && officeInText(state.addressee, english)).toBe(
    "The Minister for Foreign Affairs and International Cooperation",
  );
  expect(missionInText(state, english)).toBe("Embassy of Kenya Consular Section");
});

test.each([
  [
    french,
    "Ministère de l’Intégration africaine, des Affaires étrangères et des Sénégalais de l’extérieur",
    [
      "Son Excellence",
      "Ministre de l’Intégration africaine, des Affaires étrangères et des Sénégalais de l’extérieur",
    ],
  ],
  [french, "Ministère des Affaires étrangères", ["Son Excellence", "Ministre des Affaires étrangères"]],
  [french, "Service public fédéral Affaires étrangères", ["Service public fédéral Affaires étrangères"]],
  [french, "Département fédéral des affaires étrangères", ["Département fédéral des affaires étrangères"]],
  [
    spanish,
    "Secretaría de Relaciones Exteriores",
    ["Su Excelencia", "Titular de la Secretaría de Relaciones Exteriores"],
  ],
  [
    spanish,
    "Ministerio del Poder Popular para Relaciones Exteriores",
    ["Su Excelencia", "Titular del Ministerio del Poder Popular para Relaciones Exteriores"],
  ],
] as const)(
  "an office, with its courtesy, is made of a ministry that has one; an institution stays: %#",
  (language, ministry, lines) => {
    const state = withAddressee({ ministryInLetterLanguage: ministry, missionName: "" });
    const set = addressLines(state, language === french ? leKenya : elPeru, language, atHome);
    expect(set.slice(0, lines.length)).toEqual(lines);
  },
);

test("in running text the mission is the letter's, with plain spaces", () => {
  expect(missionInText(aState(), french)).toBe(
    "Mission permanente du Kenya auprès de l’Organisation des Nations Unies",
  );
  expect(missionInText(withAddressee({ missionName: "Embassy, No. 12" }), english)).toBe("Embassy, No. 12");
});

describe("of an address in another language than the letter it is told", () => {
  const inNewYork = [
    ["866 United Nations Plaza, Room 304", "en"],
    ["New York, NY 10017", "en"],
  ];
  const abroad = { country: "Brazil", state: "DF", zip: "70200-010", city: "Brasilia", street: ["Rua 4"] };

  test.each([
    ["which streets and towns are", {}, french, atHome, inNewYork],
    [
      "that the country's line is English",
      {},
      spanish,
      goingTo("US", "UNITED STATES OF AMERICA"),
      [...inNewYork, ["UNITED STATES OF AMERICA", "en"]],
    ],
    ["nothing in the letter's own", {}, english, goingTo("US", "UNITED STATES OF AMERICA"), []],
    [
      "line by line",
      { ...abroad, street: ["Casa a\nRua 4"] },
      spanish,
      goingTo("BR", "BRAZIL"),
      [
        ["Casa a", "pt"],
        ["Rua 4", "pt"],
        ["Brasilia-DF", "pt"],
        ["70200-010", "pt"],
        ["BRAZIL", "en"],
      ],
    ],
    [
      "the country alone where it has several languages",
      { ...abroad, country: "Switzerland", zip: "1202", city: "Genève", street: ["Rue de Varembé 1"] },
      spanish,
      goingTo("CH", "SWITZERLAND"),
      [["SWITZERLAND", "en"]],
    ],
    ["nothing where no country is known", abroad, spanish, goingTo(undefined, ""), []],
  ] as const)("%s", (_, addressee, language, destination, lines) => {
    const state = withAddressee(addressee);
    const foreign = foreignAddressLines(state, language, destination, languages);
    expect([...foreign]).toEqual(lines);
    const written = addressLines(state, kenya, language, destination);
    expect([...foreign.keys()].filter((line) => !written.includes(line))).toEqual([]);
  });

  test("nothing without an addressee", () => {
    const { addressee: _, ...state } = aState();
    expect([...foreignAddressLines(state, french, atHome, languages)]).toEqual([]);
  });
});
