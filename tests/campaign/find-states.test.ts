import { describe, expect, it, test } from "vitest";
import { findState, findStates, searchState } from "../../src/campaign/find-states.js";
import { shippedCampaign } from "../support/a-campaign.js";
import { aStateParty, plainName } from "../support/a-state-party.js";
import { faultsOf } from "../support/faults.js";

const { states } = shippedCampaign();
const found = (word: string) => findState(word, states).iso3;
const faults = (word: string) => faultsOf(() => findState(word, states));
const example = "write a name or an ISO code, for instance Kenya or KEN";

describe("a State is found by", () => {
  test.each([
    ["its ISO code", "CIV", "CIV"],
    ["its ISO code in small letters", "ci", "CIV"],
    ["its short name", "Kenya", "KEN"],
    ["capitals", "KENYA", "KEN"],
    ["its formal name", "Republic of Kenya", "KEN"],
    ["a name without its accents", "cote d'ivoire", "CIV"],
    ["a typographic apostrophe", "côte d’ivoire", "CIV"],
    ["no apostrophe at all", "Cote dIvoire", "CIV"],
    ["spaces for hyphens", "timor leste", "TLS"],
    ["its article", "the gambia", "GMB"],
    ["its French name", "Pays-Bas", "NLD"],
    ["a French elided article", "l’Ouganda", "UGA"],
    ["its Spanish name", "El Perú", "PER"],
    ["its Portuguese name", "quénia", "KEN"],
    ["its Arabic name", "كينيا", "KEN"],
    ["its name in a sentence", "United Kingdom", "GBR"],
    ["the place in its formal name", "bolivia", "BOL"],
    ["the place in its formal name, in French", "corée", "KOR"],
    ["a formal name that lacks an inner article", "republic of congo", "COG"],
    ["stray spaces", "  san   marino ", "SMR"],
  ])("%s: %s", (_, word, iso3) => {
    expect(found(word)).toBe(iso3);
  });

  it("every name and code that the tables have of it, but for one that two States share", () => {
    const shared = ["Congo", "the Congo", "le Congo", "el Congo", "o Congo"];
    const own = states.map(({ knownAs }) => knownAs.filter((name) => !shared.includes(name)).join());
    expect(own.map((names) => findStates(names, states))).toEqual(states.map((state) => [state]));
    const all = states.flatMap(({ knownAs }) => knownAs).join();
    expect(
      faultsOf(() => findStates(all, states)).map((fault) => fault.slice(0, fault.indexOf(" may be"))),
    ).toEqual(shared.map((name) => `"${name}"`));
  });

  it("its name where there is no table of names", () => {
    const bolivia = aStateParty({
      iso3: "BOL",
      iso2: "",
      name: "Bolivia (Plurinational State of)",
      names: new Map(),
    });
    const korea = aStateParty({ iso3: "KOR", iso2: "", name: "Republic of Korea" });
    expect(findState("bolivia", [korea, bolivia])).toBe(bolivia);
    expect(findState("korea", [korea, bolivia])).toBe(korea);
  });
});

describe("a word to which several States answer", () => {
  it("is refused with both: one is called so, and both are republics of it", () => {
    expect(faults("congo")).toEqual([
      '"congo" may be Democratic Republic of the Congo (COD) or Congo (COG) -> write COD or COG',
    ]);
  });
  test.each([
    ["guinea", "GIN"],
    ["niger", "NER"],
    ["dominica", "DMA"],
    ["korea", "KOR"],
    ["Democratic Republic of the Congo", "COD"],
    ["samoa", "WSM"],
    ["ireland", "IRL"],
  ])("is not %s, though other names begin or end with it", (word, iso3) => {
    expect(found(word)).toBe(iso3);
  });
  it("is korea, as soon as both are in the tables", () => {
    const north = aStateParty({
      iso3: "PRK",
      iso2: "KP",
      name: "Democratic People's Republic of Korea",
      names: new Map([["en", plainName("the Democratic People's Republic of Korea")]]),
    });
    const { kind } = searchState("korea", [...states, north]);
    expect(kind).toBe("ambiguous");
  });
  it("is not guinea, with Guinea-Bissau and Equatorial Guinea in the tables", () => {
    const others = ["Republic of Guinea-Bissau", "Republic of Equatorial Guinea"].map((name) =>
      aStateParty({ iso3: name.slice(-3), iso2: "", name, names: new Map([["en", plainName(name)]]) }),
    );
    expect(findState("guinea", [...states, ...others]).iso3).toBe("GIN");
  });
});

describe("a word that no State answers to", () => {
  test.each([
    ["keyna", `no State is called "keyna" -> did you mean Kenya?`],
    ["Sénégla", `no State is called "Sénégla" -> did you mean Senegal?`],
    ["macedonia", `no State is called "macedonia" -> did you mean North Macedonia?`],
    ["Atlantis", `no State is called "Atlantis" -> ${example}`],
    ["republic", `no State is called "republic" -> ${example}`],
    ["usa", `no State is called "usa" -> ${example}`],
    ["the", `no State is called "the" -> ${example}`],
    ["", `no State is called "" -> ${example}`],
  ])("%j is refused, with the nearest name if there is one", (word, fault) => {
    expect(faults(word)).toEqual([fault]);
  });
});

describe("a list of States", () => {
  const list = (words: string) => findStates(words, states).map(({ iso3 }) => iso3);
  it("is read in its order, each State once", () => {
    expect(list("senegal, KEN,Kenya,,per")).toEqual(["SEN", "KEN", "PER"]);
  });
  it("is refused with the faults of all its words", () => {
    expect(faultsOf(() => list("keyna,peru,congo"))).toEqual([
      'no State is called "keyna" -> did you mean Kenya?',
      '"congo" may be Democratic Republic of the Congo (COD) or Congo (COG) -> write COD or COG',
    ]);
  });
  it("is refused if nothing is in it", () => {
    expect(faultsOf(() => list(" , "))).toEqual([
      '" , " names no State -> write names or ISO codes with commas between them',
    ]);
  });
});

describe("a name that the tables do not have", () => {
  const state = (word: string) => findStates(word, states).map(({ iso3 }) => iso3);
  test.each([
    ["Holland", "NLD"],
    ["Ivory Coast", "CIV"],
    ["Great Britain", "GBR"],
    ["UK", "GBR"],
    ["DRC", "COD"],
    ["Congo-Brazzaville", "COG"],
    ["South Korea", "KOR"],
    ["East Timor", "TLS"],
    ["St. Lucia", "LCA"],
    ["St Vincent & the Grenadines", "VCT"],
    ["Cape Verde", "CPV"],
    ["Czech Republic", "CZE"],
    ["Korea, Republic of", "KOR"],
    ["Venezuela, Bolivarian Republic of", "VEN"],
    ["Congo, Democratic Republic of the", "COD"],
    ["Tanzania, United Republic of", "TZA"],
    ["Gambia, The", "GMB"],
    ["Corée, République de", "KOR"],
  ])("is %s", (word, iso3) => {
    expect(state(word)).toEqual([iso3]);
  });

  it("may stand among others, with semicolons, commas or line ends between", () => {
    const names = "kenya; senegal\nKorea, Republic of, Peru\r\nTanzania, United Republic of;";
    expect(state(names)).toEqual(["KEN", "SEN", "KOR", "PER", "TZA"]);
  });

  it("is not guessed across many letters", () => {
    expect(
      faultsOf(() =>
        findStates(
          "Holland",
          states.filter(({ iso3 }) => iso3 !== "NLD"),
        ),
      ),
    ).toEqual([`no State is called "Holland" -> ${example}`]);
    expect(faultsOf(() => findStates("Xolend", states))).toEqual([
      `no State is called "Xolend" -> ${example}`,
    ]);
  });

  it("is of one State for every name of the shipped tables, whole and turned round", () => {
    const named = states.flatMap(({ iso3, knownAs }) =>
      knownAs.filter((name) => !/^(?:\S+ )?Congo$/i.test(name)).map((name) => [iso3, name] as const),
    );
    const turned = states.flatMap(({ iso3, names }) => {
      const [, kind, place] = /^(?:the )?(.*) of (?:the )?(.*)$/.exec(names.get("en")?.formal ?? "") ?? [];
      return place === undefined ? [] : [[iso3, `${place}, ${kind} of`] as const];
    });
    for (const list of [named, turned]) {
      expect(list.length).toBeGreaterThan(80);
      const codes = findStates(list.map(([, name]) => name).join(";"), states).map(({ iso3 }) => iso3);
      expect(codes).toEqual([...new Set(list.map(([iso3]) => iso3))]);
    }
  });
});
