import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/diagnostic.js";
import { composeDraft, type Draft, faultsOfDraft } from "../../src/output/email.js";

const python = spawnSync("python3", ["--version"]).status === 0;

function aDraft(given: Partial<Draft> = {}): Draft {
  return {
    iso3: "SEN",
    sender: { name: "Coalition pour la Cour pénale internationale", address: "office@example.org" },
    recipient: { name: "Mission permanente du Sénégal auprès de l’ONU", address: "senegal@example.org" },
    copies: [],
    subject:
      "Adhésion du Sénégal à l’Accord sur les privilèges et immunités de la Cour pénale internationale",
    text: "Excellence,\n\nVeuillez trouver ci-joint notre lettre.\n\n.\nFrom the office\n",
    language: "fr",
    date: "2020-04-28",
    attachment: { file: "SEN-senegal.pdf", bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 13, 10, 255]) },
    ...given,
  };
}

async function written(draft: Draft): Promise<string> {
  return Buffer.from(await composeDraft(draft)).toString("latin1");
}

/** Header names and unfolded values of the message's own header block. */
function headersOf(message: string): readonly (readonly [string, string])[] {
  const block = message.slice(0, message.indexOf("\r\n\r\n")).replace(/\r\n[ \t]/g, " ");
  return block.split("\r\n").map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
}

/** Subject, sender and recipient as a lenient mail program reads them, which decodes what stands between quotes too. */
function readHeaders(message: string): Readonly<Record<"subject" | "from" | "to", string>> {
  const values = new Map(headersOf(message));
  const name = (value: string) =>
    decoded(value.replace(/^"((?:[^"\\]|\\.)*)"/, (_, text: string) => text.replaceAll(/\\(.)/g, "$1")));
  return {
    subject: decoded(values.get("Subject") ?? ""),
    from: name(values.get("From") ?? ""),
    to: name(values.get("To") ?? ""),
  };
}

function decoded(value: string): string {
  const joined = value.replaceAll(/(\?=) (?==\?)/g, "$1");
  const bytes = (text: string) => Buffer.from(text, "latin1").toString("utf8");
  const quoted = (text: string) =>
    text
      .replaceAll("_", " ")
      .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return joined.replaceAll(/=\?utf-8\?([QB])\?([^?\s]*)\?=/gi, (_, kind: string, text: string) =>
    kind.toUpperCase() === "Q" ? bytes(quoted(text)) : Buffer.from(text, "base64").toString("utf8"),
  );
}

function longestLine(message: string): number {
  return Math.max(...message.split("\r\n").map((line) => line.length));
}

const headerNames = [
  "X-Unsent",
  "Content-Language",
  "From",
  "To",
  "Subject",
  "Message-ID",
  "Date",
  "MIME-Version",
  "Content-Type",
];

/**
 * Reads a message with Python's own parser and gives back what it found as JSON. Names are decoded by email.header: the
 * newer policy puts a space between adjacent encoded words of an address (mended in Python 3.13; RFC 2047, 6.2).
 */
function readBack(message: Uint8Array): unknown {
  const program = `
import sys, json, base64, email, email.policy
from email.header import decode_header, make_header
from email.utils import getaddresses
raw = sys.stdin.buffer.read()
m = email.message_from_bytes(raw, policy=email.policy.default)
old = email.message_from_bytes(raw)
def boxes(name):
  return [[str(make_header(decode_header(n))), a] for n, a in getaddresses(old.get_all(name))]
part = list(m.iter_attachments())
print(json.dumps({
  "defects": [str(d) for p in m.walk() for d in p.defects],
  "subject": str(m["subject"]),
  "from": boxes("from"),
  "to": boxes("to"),
  "unsent": m["x-unsent"],
  "date": m["date"].datetime.isoformat(),
  "text": m.get_body(("plain",)).get_content(),
  "attachments": [[p.get_filename(), p.get_content_type(), base64.b64encode(p.get_content()).decode()] for p in part],
}))`;
  const run = spawnSync("python3", ["-c", program], { input: message });
  if (run.status !== 0) throw new Error(run.stderr.toString());
  return JSON.parse(run.stdout.toString());
}

describe("composeDraft", () => {
  it("makes an unsent draft with the headers of RFC 5322 and no others", async () => {
    const headers = headersOf(await written(aDraft({ subject: "Plain words" })));
    expect(headers.map(([name]) => name)).toEqual(headerNames);
    const values = new Map(headers);
    expect(values.get("X-Unsent")).toBe("1");
    expect(values.get("Subject")).toBe("Plain words");
    expect(values.get("Date")).toBe("Tue, 28 Apr 2020 12:00:00 +0000");
    expect(values.get("Content-Language")).toBe("fr");
  });

  it("has a Cc header where there are copies, one address after the other", async () => {
    const copies = ["second@example.org", "third@example.org"];
    const headers = headersOf(await written(aDraft({ copies })));
    expect(headers.map(([name]) => name)).toEqual(headerNames.toSpliced(4, 0, "Cc"));
    expect(new Map(headers).get("Cc")).toBe("second@example.org, third@example.org");
  });

  it("refuses a copy to what is no address", () => {
    const faults = faultsOfDraft(aDraft({ copies: ["second@example.org", "third"] }));
    expect(faults).toEqual([
      {
        states: ["SEN"],
        what: '"third" is not an e-mail address',
        remedy: "write one address and nothing else, such as mission@example.org",
        place: { file: "data/addressees.csv", field: "mission_email_cc" },
      },
    ]);
  });

  it("gives the same bytes for the same draft, and another Message-ID for another one", async () => {
    const first = await written(aDraft());
    expect(await written(aDraft())).toBe(first);
    const other = await written(aDraft({ text: "Other words\n" }));
    const id = (message: string) => new Map(headersOf(message)).get("Message-ID");
    expect(id(first)).toMatch(/^<[0-9a-f]{32}@example\.org>$/);
    expect(id(other)).not.toBe(id(first));
  });

  it("writes ASCII lines of at most 76 characters that end in CRLF", async () => {
    const message = await written(aDraft());
    expect(message).toMatch(/^[\r\n\x20-\x7e]*$/);
    expect(message.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(message.split("\r\n").filter((line) => line.length > 76)).toEqual([]);
  });

  it.skipIf(!python)("is read back whole by an independent parser (needs python3)", async () => {
    const draft = aDraft();
    expect(readBack(await composeDraft(draft))).toEqual({
      defects: [],
      subject: draft.subject,
      from: [[draft.sender.name, draft.sender.address]],
      to: [[draft.recipient.name, draft.recipient.address]],
      unsent: "1",
      date: "2020-04-28T12:00:00+00:00",
      text: draft.text.replaceAll("\n", "\r\n"),
      attachments: [
        ["SEN-senegal.pdf", "application/pdf", Buffer.from(draft.attachment.bytes).toString("base64")],
      ],
    });
  });

  it.skipIf(!python)(
    "keeps quotes, commas and a long non-ASCII file name apart from the syntax (needs python3)",
    async () => {
      const file = `Côte d'Ivoire ${"é".repeat(60)}; x="y".pdf`;
      const draft = aDraft({
        sender: { name: 'Parlamentarians, "for" <Action>; (Ltd) \\', address: "a.b+c@mail.example.org" },
        attachment: { ...aDraft().attachment, file },
      });
      expect(readBack(await composeDraft(draft))).toMatchObject({
        defects: [],
        from: [[draft.sender.name, draft.sender.address]],
        attachments: [[file, "application/pdf", expect.any(String)]],
      });
    },
  );

  it("refuses a line end in a header and names the place", async () => {
    const draft = aDraft({ subject: "Hello\r\nBcc: thief@example.org" });
    await expect(composeDraft(draft)).rejects.toThrow(
      new InputError([
        {
          states: ["SEN"],
          what: 'the subject of the e-mail holds the control character U+000D: "Hello<U+000D><U+000A>Bcc: thief@example.org"',
          remedy: "take it out: a header of an e-mail is one line of plain words",
          place: { file: "templates/email.fr.hbs", field: "subject" },
        },
      ]),
    );
  });

  it("names every fault of a draft in one go", () => {
    const draft = aDraft({
      recipient: { name: "Mission\u0000", address: "a@b, c@d.org" },
      sender: { name: "Office\u202e", address: "nobody" },
      attachment: { file: "a\nb.pdf", bytes: new Uint8Array() },
    });
    expect(faultsOfDraft(draft).map(({ states, what }) => `${states}: ${what}`)).toEqual([
      'SEN: "a@b, c@d.org" is not an e-mail address',
      'SEN: "nobody" is not an e-mail address',
      'SEN: the recipient\'s name holds the control character U+0000: "Mission<U+0000>"',
      'SEN: the sender\'s name holds the invisible character U+202E: "Office<U+202E>"',
      'SEN: the name of the attached file holds the control character U+000A: "a<U+000A>b.pdf"',
    ]);
  });

  it.each([
    ["an encoded word", "=?utf-8?Q?Mission=0D=0ABcc:_evil@example.com?="],
    ["one among words", "Mission =?utf-8?B?QmNj?= of Kenya"],
    ["one over a space", "=?utf-8?Q?a b?="],
    ["the beginning of one", "What is =? it"],
    ["one that is none", "=?x-unknown?Z?abc?="],
    ["two", "=?utf-8?Q?a?= =?utf-8?Q?b?="],
    ["one in an accented name", "Mission du Sénégal =?utf-8?Q?a?="],
    ["a word of 2,000 letters", "w".repeat(2000)],
    ["a word of 2,000 letters among others", `Hello ${"é".repeat(2000)} there`],
    ["2,000 words", "word ".repeat(2000).trim()],
    ["quotes, in a word of 100 letters", `"${"q".repeat(100)}" <x@y.org>`],
  ])("%s in names and subject is read as it was written, on lines of at most 998 bytes", async (_, words) => {
    const draft = aDraft({
      subject: words,
      sender: { name: words, address: "office@example.org" },
      recipient: { name: words, address: "mission@example.org" },
    });
    const message = await written(draft);
    expect(readHeaders(message)).toEqual({
      subject: words,
      from: `${words} <office@example.org>`,
      to: `${words} <mission@example.org>`,
    });
    expect(longestLine(message)).toBeLessThanOrEqual(78);
    if (!python) return;
    const back = readBack(Buffer.from(message, "latin1"));
    expect(back).toMatchObject({
      defects: [],
      from: [[words, "office@example.org"]],
      to: [[words, "mission@example.org"]],
      subject: words,
    });
  });

  it("reads back every subject and name, and folds every header", async () => {
    const part = fc.oneof(
      fc.constantFrom(
        "=?",
        "?=",
        "=?utf-8?Q?a?=",
        "=?UTF-8?B?",
        "_",
        "=20",
        '"',
        "\\",
        "(",
        ",",
        "é",
        "w".repeat(80),
      ),
      fc.string({ unit: "grapheme", maxLength: 20 }),
    );
    // Spaces at the ends, and several in a row, are no part of what a header says.
    const text = fc
      .array(part, { maxLength: 12 })
      .map((parts) => parts.join(" ").replaceAll(/\s+/g, " ").trim());
    await fc.assert(
      fc.asyncProperty(text, text, async (subject, name) => {
        const recipient = { name, address: "mission@example.org" };
        const draft = aDraft({ subject, recipient });
        if (faultsOfDraft(draft).length > 0 || subject === "" || name === "") return;
        const message = await written(draft);
        expect(readHeaders(message)).toMatchObject({ subject, to: `${name} <mission@example.org>` });
        expect(longestLine(message)).toBeLessThanOrEqual(998);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["\u200b", "U+200B"],
    ["\u202e", "U+202E"],
    ["\u00ad", "U+00AD"],
    ["\ufeff", "U+FEFF"],
    ["\u0007", "U+0007"],
    ["\u2028", "U+2028"],
    ["\u3164", "U+3164"],
  ])("refuses text in which %j would not be seen", (character, code) => {
    const draft = aDraft({ text: `Excellence,\n\nLe Sénégal${character} est prié.\n` });
    expect(faultsOfDraft(draft)).toEqual([
      {
        states: ["SEN"],
        what: `the text of the e-mail holds the invisible character ${code}: "Le Sénégal<${code}> est prié."`,
        remedy: "take it out of the table whose words the template inserts here",
        place: { file: "templates/email.fr.hbs" },
        rule: "email-characters",
      },
    ]);
  });

  it("lets no header in through data: whatever the words, refused or one header each", async () => {
    const words = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            "\r\n",
            "\n",
            "\r",
            "\u2028",
            "\u0085",
            "Bcc: x@y.org",
            " ",
            ",",
            "<x@y.org>",
            '"',
            "é",
            "=?utf-8?Q?=0ABcc:?=",
          ),
        )
        .map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(words, words, words, words, async (subject, from, to, file) => {
        const draft = aDraft({
          subject,
          sender: { name: from, address: "office@example.org" },
          recipient: { name: to, address: "mission@example.org" },
          attachment: { file: `${file}.pdf`, bytes: new Uint8Array([1]) },
        });
        if (faultsOfDraft(draft).length > 0) return;
        const headers = headersOf(await written(draft));
        const names = headers.map(([name]) => name).filter((name) => name !== "Subject");
        expect(names).toEqual(headerNames.filter((name) => name !== "Subject"));
        const values = new Map(headers);
        expect(values.get("To")?.match(/[^<\s]+@[^>\s]+>?$/)?.[0]).toMatch(/^mission@example\.org>?$/);
        expect(values.get("From")?.match(/[^<\s]+@[^>\s]+>?$/)?.[0]).toMatch(/^office@example\.org>?$/);
      }),
      { numRuns: 300 },
    );
  });
});
