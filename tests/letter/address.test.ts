import { expect, test } from "vitest";
import type { Addressee } from "../../src/campaign/campaign.js";
import { addressLines } from "../../src/letter/address.js";
import { aState, elPeru, kenya, leKenya } from "./a-campaign.js";

function withAddressee(given: Partial<Addressee>) {
  const { addressee } = aState();
  if (addressee === undefined) throw new Error("no addressee");
  return aState({ addressee: { ...addressee, ...given } });
}

test("an English letter goes to the office, by the mission as the table names it", () => {
  expect(addressLines(aState(), kenya, "en", "")).toEqual([
    "The Minister for Foreign Affairs",
    "Republic of Kenya",
    "Permanent Mission of the Republic of Kenya to the United Nations",
    "866 United Nations Plaza, Room 304",
    "New York, NY 10017",
  ]);
});

test("a French letter goes to the ministry, by the mission named in French", () => {
  expect(addressLines(aState(), leKenya, "fr", "UNITED STATES OF AMERICA")).toEqual([
    "Ministère des Affaires étrangères",
    "République du Kenya",
    "Mission permanente du Kenya auprès de l’Organisation des Nations Unies",
    "866 United Nations Plaza, Room 304",
    "New York, NY 10017",
    "UNITED STATES OF AMERICA",
  ]);
});

test("a Spanish letter goes to the ministry, by the mission named in Spanish", () => {
  const state = withAddressee({
    ministryInLetterLanguage: "Ministerio de Relaciones Exteriores",
    street: ["a", "b"],
  });
  expect(addressLines(state, elPeru, "es", "")).toEqual([
    "Ministerio de Relaciones Exteriores",
    "República del Perú",
    "Misión Permanente del Perú ante las Naciones Unidas",
    "a",
    "b",
    "New York, NY 10017",
  ]);
});

test("what the table lacks leaves no line and no stray comma", () => {
  const none = { title: "", ministryInLetterLanguage: "", street: [], state: "", zip: "" };
  expect(addressLines(withAddressee(none), kenya, "en", "")).toEqual([
    "Ministry of Foreign Affairs",
    "Republic of Kenya",
    "Permanent Mission of the Republic of Kenya to the United Nations",
    "New York",
  ]);
});

test("without a mission the office and the State stand alone", () => {
  expect(addressLines(withAddressee({ missionName: "" }), kenya, "en", "")).toEqual([
    "The Minister for Foreign Affairs",
    "Republic of Kenya",
  ]);
});

test("without an addressee the State stands alone", () => {
  const { addressee: _, ...state } = aState();
  expect(addressLines(state, kenya, "en", "")).toEqual(["Republic of Kenya"]);
});
