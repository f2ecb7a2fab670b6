import { expect, test } from "vitest";
import { letterText } from "../../src/letter/text.js";
import {
  aLetter,
  anAnnex,
  aParagraph,
  aRequest,
  outstanding,
  text,
  theSignatories,
} from "../support/a-letter.js";

test("the text of a letter is everything that is read, in reading order", () => {
  const letter = aLetter({
    body: [
      aParagraph("Excellency,", "salutation"),
      { kind: "heading", level: 2, content: text("Background") },
      {
        kind: "list",
        markers: ["3.", "4."],
        items: [[aParagraph("Three")], [aParagraph("Four"), { kind: "list", items: [[aParagraph("a")]] }]],
      },
      { kind: "quotation", content: [aParagraph("One."), aParagraph("Two.")] },
      { kind: "thematic-break" },
      { kind: "paragraph", role: "body", content: [...text("Line"), { kind: "break" }, ...text("end")] },
      aRequest(),
      aRequest({ ...outstanding, number: 2 }),
      aParagraph("Yours faithfully,", "close"),
      theSignatories("ACAT-Burundi", "Human Rights Watch"),
    ],
    annex: anAnnex(),
  });
  expect(letterText(letter)).toBe(`The Coalition

The Minister for Foreign Affairs
Republic of Kenya

Date New York, 28\u00A0April 2020

Support for the Rome Statute

Excellency,

Background

3. Three
4. Four
• a

One.

Two.

Line
end

1. Ratify the Agreement.

2. Outstanding for Kenya
Not a party; UN Treaty Collection XVIII-13
Ratify the Agreement.

Yours faithfully,

Signed by one organisation
ACAT-Burundi
Human Rights Watch

Annex: the position of Kenya

This letter rests on the public record.

Commitment
Status
Detail
Last checked
Source

Privileges and immunities
Outstanding
Not a party
28 April 2020
1

Outstanding: not done on 28 April 2020

Sources

1 UN Treaty Collection XVIII-13
treaties.un.org/13

Please tell us of any mistake.
`);
});

test("a logo stands beside the sender's words, which are read and hashed with it or without", () => {
  const body = [aParagraph("Excellency,", "salutation")];
  const samples = { packed: "rows", bytes: new Uint8Array() } as const;
  const logo = {
    picture: { width: 1, height: 1, colours: "grey", samples } as const,
    description: "The coalition's emblem",
  };
  const words = letterText(aLetter({ body }));
  expect(words).toMatch(/^The Coalition\n\nThe Minister for Foreign Affairs\n/);
  expect(letterText(aLetter({ body, logo }))).toBe(words);
  expect(letterText(aLetter({ body, logo, sender: "Another Coalition" }))).toBe(
    words.replace("The Coalition", "Another Coalition"),
  );
});

test("a head is read from the sender to the reference, the signature after the close", () => {
  const contact = {
    address: "PO Box 1998, New York",
    online: [
      { kind: "text", text: "office@example.org", link: "mailto:office@example.org" },
      { kind: "text", text: "www.example.org", link: "https://www.example.org" },
    ],
  } as const;
  const particulars = [
    { label: "Date", words: "New York, 28 April 2020" },
    { label: "Reference", words: "KEN/2020-04" },
  ];
  const body = [
    aParagraph("Excellency,", "salutation"),
    aParagraph("Yours faithfully,", "close"),
    { kind: "signature", name: "Jane Example", function: "Chair" },
  ] as const;
  expect(letterText(aLetter({ contact, particulars, body }))).toBe(`The Coalition

PO Box 1998, New York
office@example.org
www.example.org

The Minister for Foreign Affairs
Republic of Kenya

Date New York, 28 April 2020
Reference KEN/2020-04

Support for the Rome Statute

Excellency,

Yours faithfully,

Jane Example
Chair
`);
});
