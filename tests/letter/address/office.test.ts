import { expect, test } from "vitest";
import { officeLine } from "../../../src/letter/address/office.js";
import { english } from "../../support/languages.js";

test.each([
  "Minister for Foreign Affairs",
  "Prime Minister",
  "Deputy Prime Minister and Minister of Foreign Affairs",
  "Cabinet Secretary for Foreign and Diaspora Affairs",
  "Secretary of State for Foreign, Commonwealth and Development Affairs",
  "Head of the Federal Department of Foreign Affairs",
  "Minister of People's Power for Foreign Affairs",
  "Minister-President",
  "Vice-President",
  "Attorney General",
  "Minister Delegate for Cooperation",
  "Minister responsible for Foreign Affairs",
  "Minister (Foreign Affairs)",
  "Chargé d'affaires",
  "Acting Foreign Minister",
  "MINISTER FOR FOREIGN AFFAIRS",
])("“The” stands before a bare office: %s", (title) => {
  expect(officeLine(title, english.address.title)).toBe(`The ${title}`);
});

test.each([
  "The Minister for Foreign Affairs",
  "the Minister for Foreign Affairs",
  "THE MINISTER FOR FOREIGN AFFAIRS",
  "Her Excellency the Minister for Foreign Affairs",
  "His Excellency the Minister for Foreign Affairs",
  "Your Excellency the Minister",
  "Excellency Minister for Foreign Affairs",
  "H.E. Ms A. Example",
  "H. E. the Minister",
  "HE the President",
  "H.R.H. the Prince",
  "Hon. Minister for Foreign Affairs",
  "The Hon. Minister",
  "Honourable Minister of Foreign Affairs",
  "Rt Hon. Secretary of State",
  "Mr Minister",
  "Mr. Minister",
  "Ms Jane Example, Minister for Foreign Affairs",
  "Mrs President",
  "Mx Secretary",
  "Dr Jane Example",
  "M. le Ministre",
  "Mme la Ministre",
  "S.E. le Président",
  "Son Excellence le Ministre",
  "Sr. Ministro",
  "Sra. Ministra",
  "Le Ministre des Affaires étrangères",
  "La Ministra de Relaciones Exteriores",
  "El Ministro",
  "L’Ambassador",
  "Der Minister",
  "O Ministro",
  "Jane Example",
  "Jane Example, Minister for Foreign Affairs",
  "Minister Jane Example",
])("and before nothing else: %s", (title) => {
  expect(officeLine(title, english.address.title)).toBe(title);
});
