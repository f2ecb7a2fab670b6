import { expect, test } from "vitest";
import type { Source } from "../../../src/data/tables/sources.js";
import { sourceName } from "../../../src/letter/words/source-name.js";
import { english, french } from "../../support/languages.js";

const rows: readonly Source[] = [
  {
    key: "PGA-KEN",
    title: "Parliamentarians for Global Action, Kenya",
    url: "https://pgaction.org/kenya.html",
    language: "en",
    name: "",
    shortTitles: new Map([["fr", "PGA, Kenya"]]),
  },
  ...["ONE", "TWO"].map((key) => ({
    key,
    title: `Notice ${key}`,
    url: "https://treaties.un.org",
    language: "en",
    name: "",
    shortTitles: new Map<string, string>(),
  })),
];
const campaign = { sources: new Map(rows.map((row) => [row.key, row])) };

test.each([
  ["PGA-KEN", "the key"],
  ["https://pgaction.org/kenya.html", "the address"],
  ["http://pgaction.org/kenya.html/", "the address in another spelling"],
])("a document is called by its title, in the letter's language if it has one: %s, %s", (cited) => {
  const url = "https://pgaction.org/kenya.html";
  expect(sourceName(cited, campaign, english)).toEqual({
    title: "Parliamentarians for Global Action, Kenya",
    url,
  });
  expect(sourceName(cited, campaign, french)).toEqual({ title: "PGA, Kenya", url });
});

test("an address that several documents have, or none, is called by its site", () => {
  const named = (cited: string) => sourceName(cited, campaign, english);
  expect(named("https://treaties.un.org")).toEqual({
    title: "treaties.un.org",
    url: "https://treaties.un.org",
    isSite: true,
  });
  expect(named("https://www.pgaction.org/uganda.html").title).toBe("pgaction.org");
});
