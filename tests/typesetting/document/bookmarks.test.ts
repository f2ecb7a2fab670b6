import { expect, test } from "vitest";
import type { Block } from "../../../src/letter/letter.js";
import type { Bookmark } from "../../../src/typesetting/document/document.js";
import { createTypesetter } from "../../../src/typesetting/letter/typeset.js";
import { fixedPitch } from "../../support/fixed-pitch.js";
import {
  aHighlightedRecommendation,
  aLetter,
  anAnnex,
  aParagraph,
  aRecommendation,
  theSignatories,
  words,
} from "../a-letter.js";

function bookmarks(body: readonly Block[], annex = false): readonly Bookmark[] | undefined {
  return createTypesetter(fixedPitch)(aLetter({ body, ...(annex ? { annex: anAnnex() } : {}) })).document
    .bookmarks;
}

function titles(body: readonly Block[]): readonly string[] | undefined {
  return bookmarks(body)?.map(({ title }) => title);
}

test("a reader may jump to subject, requests, signatories and annex, each on its page", () => {
  const body = [
    aParagraph("Your Excellency,", "salutation"),
    aRecommendation({ number: 1, content: [aParagraph("Call on all to cooperate.")] }),
    aParagraph(words(500)),
    aHighlightedRecommendation({ number: 6 }),
    theSignatories(["Al-Haq", "Odhikar"]),
  ];
  expect(bookmarks(body, true)).toEqual([
    { title: "Support for the Rome Statute", page: 0 },
    { title: "1. Call on all to cooperate", page: 0 },
    { title: "6. Outstanding for Kenya. Ratify the Agreement", page: 1 },
    { title: "Signed by", page: 1 },
    { title: "Annex: the position of Kenya", page: 2 },
    { title: "Sources", page: 2 },
  ]);
});

test("a request is called by the strong words with which it begins", () => {
  const strong = { kind: "text", text: "Express your commitment", strong: true } as const;
  const content = [strong, { kind: "text", text: " to the Court." }] as const;
  const request = aRecommendation({ number: 3, content: [{ kind: "paragraph", role: "body", content }] });
  expect(titles([request])?.slice(1)).toEqual(["3. Express your commitment"]);
});

test("a long request is cut at a word", () => {
  const [, title = ""] = titles([aRecommendation({ number: 2, content: [aParagraph(words(30))] })]) ?? [];
  expect(title).toBe(`2. ${words(10)}…`);
});

test("what is done is named before what it was", () => {
  const done = aRecommendation({ standing: "met", label: "Already done", number: 7 });
  expect(titles([done])?.slice(1)).toEqual(["7. Already done. Ratify the Agreement"]);
});

test("an author's headings are among them, each by all of its words", () => {
  const heading = {
    kind: "heading",
    level: 2,
    content: [{ kind: "text", text: words(12) }],
  } as const;
  expect(titles([heading, aParagraph("One.")])?.slice(1)).toEqual([words(12)]);
});

test("where the requests begin a heading is heard and not seen, and led to, unless the author has one there", () => {
  const request = aRecommendation({ content: [aParagraph("Call on all to cooperate.")] });
  const told = (body: readonly Block[]) => {
    const { pages, bookmarks = [] } = createTypesetter(fixedPitch)(
      aLetter({ body, requestsHeading: "Requests" }),
    ).document;
    const headings = pages.flatMap(({ items }) =>
      items.flatMap(({ owner }) =>
        typeof owner === "object" && owner.type === "H2" ? [owner.spoken ?? "seen"] : [],
      ),
    );
    return [bookmarks.slice(1).map(({ title }) => title), headings];
  };
  expect(told([aParagraph("We ask:"), request, aParagraph("And:"), request])).toEqual([
    ["Requests", "6. Call on all to cooperate", "6. Call on all to cooperate"],
    ["Requests"],
  ]);
  expect(told([aParagraph("We ask nothing.")])).toEqual([[], []]);
  const heading = { kind: "heading", level: 2, content: [{ kind: "text", text: "What we ask" }] } as const;
  expect(told([heading, request])).toEqual([["What we ask", "6. Call on all to cooperate"], ["seen"]]);
});
