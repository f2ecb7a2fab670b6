import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryNamesByCode } from "../../../src/data/cells/iso-3166.js";
import { postalLines } from "../../../src/letter/address/postal-format.js";

function lines(country: string | undefined, city: string, zip: string, state = "", street = ["1 Street"]) {
  return postalLines({ street, city, state, zip }, country).slice(street.length);
}

describe("the town's lines", () => {
  it.each([
    ["US", "New York", "10017", "NY", ["New York, NY 10017"]],
    ["US", "", "10017", "NY", ["NY 10017"]],
    ["CH", "Genève", "1202", "", ["1202 Genève"]],
    ["CH", "Genève", "CH-1202", "", ["CH-1202 Genève"]],
    ["CH", "Genève", "1202", "GE", ["1202 Genève GE"]],
    ["FI", "Helsinki", "00161", "", ["00161 Helsinki"]],
    ["NL", "La Haye", "2517 JK", "", ["2517 JK La Haye"]],
    ["GB", "London", "SW1X 8PZ", "", ["London", "SW1X 8PZ"]],
    ["GB", "London", "SW1X 8PZ", "Greater London", ["London", "Greater London", "SW1X 8PZ"]],
    ["BE", "Bruxelles", "1040", "", ["1040 Bruxelles"]],
    ["PE", "Lima", "15001", "", ["Lima 15001"]],
    ["CA", "Ottawa", "K1A 0G2", "ON", ["Ottawa ON K1A 0G2"]],
    ["BR", "Brasília", "70040-900", "DF", ["Brasília-DF", "70040-900"]],
    ["ET", "Addis Ababa", "", "", ["Addis Ababa"]],
    ["AE", "Abu Dhabi", "", "", ["Abu Dhabi"]],
    ["GH", "Accra", "GA-184-1234", "", ["Accra GA-184-1234"]],
    ["CI", "Abidjan", "01", "", ["Abidjan 01"]],
    ["MZ", "Maputo", "1100", "Maputo", ["1100 Maputo Maputo"]],
    ["SG", "Singapore", "238801", "", ["Singapore 238801"]],
    ["PR", "San Juan", "00901", "PR", ["San Juan PR 00901"]],
    ["PR", "San Juan", "00901", "", ["San Juan 00901"]],
    ["JP", "Minato-ku", "106-0032", "Tokyo", ["Minato-ku", "Tokyo", "106-0032"]],
    ["KZ", "Astana", "010000", "", ["Astana", "010000"]],
    ["XA", "Port Specimen", "77", "", ["Port Specimen 77"]],
    [undefined, "Genève", "1202", "GE", ["Genève GE 1202"]],
    [undefined, "Lima", "15001", "", ["Lima 15001"]],
  ])("of %s: %s %s %s", (country, city, zip, state, expected) => {
    expect(lines(country, city, zip, state)).toEqual(expected);
  });

  it("of Hungary stand above the street, and the postal code below", () => {
    expect(postalLines({ street: ["Rózsa utca 5"], city: "Budapest", state: "", zip: "1056" }, "HU")).toEqual(
      ["Budapest", "Rózsa utca 5", "1056"],
    );
  });

  it("have no other words than the cells, every filled one once, in every country", () => {
    const cell = fc.constantFrom("", "Town", "NY", "12345", "Example Region");
    const country = fc.constantFrom(undefined, "XA", ...countryNamesByCode().keys());
    fc.assert(
      fc.property(cell, cell, cell, fc.subarray(["1 Street", "2nd Floor"]), country, (...given) => {
        const [city, state, zip, street, code] = given;
        const words = (texts: readonly string[]) =>
          texts
            .join(" ")
            .match(/[\p{L}\d]+/gu)
            ?.sort() ?? [];
        const printed = postalLines({ street, city, state, zip }, code);
        expect(words(printed)).toEqual(words([...street, city, state, zip]));
        expect(printed.every((line) => line === line.trim() && /[\p{L}\d]/u.test(line))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
