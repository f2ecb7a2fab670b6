// The one place that knows what stands within each kind of block: every walk by it meets every word once, in the order in
// which a letter is read; and a new kind of block is told there, where it is set and where it is written, and nowhere else.

import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Block, Inline, TextBlock } from "../../src/letter/letter.js";
import { inlineText } from "../../src/letter/text.js";
import { asPlainText, inOtherWords, readOut } from "../../src/letter/tree.js";
import { aParagraph, text } from "../support/a-letter.js";
import { aFolder } from "../support/run-letters.js";

/** A word that no other block has. */
const aWord = () => fc.uuid().map((id) => `w${id.slice(0, 8)}`);

const { block: anyBlock } = fc.letrec<{ block: TextBlock; blocks: TextBlock[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small" },
    aWord().map((word): TextBlock => aParagraph(word)),
    aWord().map((word): TextBlock => ({ kind: "heading", level: 3, content: text(word) })),
    fc
      .array(tie("blocks"), { minLength: 1, maxLength: 3 })
      .map((items): TextBlock => ({ kind: "list", items })),
    fc
      .array(tie("blocks"), { minLength: 1, maxLength: 3 })
      .map(
        (items): TextBlock => ({ kind: "list", items, markers: items.map((_, index) => `${index + 4}.`) }),
      ),
    tie("blocks").map((content): TextBlock => ({ kind: "quotation", content })),
  ),
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
}));

const wordsOf = (words: string): readonly string[] => words.match(/w[0-9a-f]{8}/g) ?? [];

/** The words of a tree as they stand in its data, whatever kinds of blocks there are. */
const wordsInData = (blocks: unknown): readonly string[] => wordsOf(JSON.stringify(blocks));

describe("whatever a letter holds", () => {
  it("is read out whole and in order", () => {
    fc.assert(
      fc.property(fc.array(anyBlock), (blocks) => {
        expect(wordsOf(inlineText(asPlainText(blocks, readOut)))).toEqual(wordsInData(blocks));
      }),
    );
  });

  it("is changed whole and in order, and is the same tree if its words stay", () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const met: string[] = [];
        const same = inOtherWords(block, (content) => {
          met.push(...wordsOf(inlineText(content)));
          return content;
        });
        expect(same).toEqual(block);
        expect(met).toEqual(wordsInData(block));
      }),
    );
  });

  it("loses what has no words left, and nothing else", () => {
    fc.assert(
      fc.property(anyBlock, fc.nat(5), (block, nth) => {
        const gone = wordsInData(block)[nth];
        const left = inOtherWords(block, (content) => (inlineText(content) === gone ? [] : content));
        expect(wordsInData(left ?? [])).toEqual(wordsInData(block).filter((word) => word !== gone));
        if (left !== undefined) expect(JSON.stringify(left)).not.toContain("[]");
      }),
    );
  });
});

describe("inOtherWords", () => {
  const without = (block: TextBlock, ...gone: readonly string[]) =>
    inOtherWords(block, (content) => (gone.includes(inlineText(content)) ? [] : content));
  const list = (markers: readonly string[]): TextBlock => ({
    kind: "list",
    markers,
    items: [[aParagraph("a")], [aParagraph("b")], [aParagraph("c"), aParagraph("d")]],
  });

  it("counts on where a numbered item goes, and keeps what an author has numbered otherwise", () => {
    expect(without(list(["1.", "2.", "3."]), "b")).toEqual({
      kind: "list",
      markers: ["1.", "2."],
      items: [[aParagraph("a")], [aParagraph("c"), aParagraph("d")]],
    });
    expect(without(list(["86.", "93.", "97."]), "b")).toMatchObject({ markers: ["86.", "97."] });
    expect(without(list(["86.", "93.", "97."]), "d")).toMatchObject({ markers: ["86.", "93.", "97."] });
  });

  it("leaves nothing of a list, a quotation or a heading without a word", () => {
    expect(without(list(["1.", "2.", "3."]), "a", "b", "c", "d")).toBeUndefined();
    expect(without({ kind: "quotation", content: [aParagraph("a")] }, "a")).toBeUndefined();
    expect(without({ kind: "heading", level: 2, content: text("a") }, "a")).toBeUndefined();
  });

  it("leaves a rule as it is", () => {
    expect(without({ kind: "thematic-break" })).toEqual({ kind: "thematic-break" });
  });
});

describe("asPlainText", () => {
  const lines = (manner: Parameters<typeof asPlainText>[1], ...blocks: readonly Block[]): string =>
    inlineText(asPlainText(blocks, manner));
  const quotation: Block = {
    kind: "quotation",
    content: [
      aParagraph("a"),
      { kind: "thematic-break" },
      {
        kind: "list",
        markers: ["9.", "10."],
        items: [[aParagraph("b"), aParagraph("c")], [aParagraph("d")]],
      },
    ],
  };
  const email = { bullet: "-", quote: "> ", items: "hanging", rule: "* * *" } as const;

  it("marks lines as its manner says, whatever stands within what", () => {
    expect(lines(readOut, quotation)).toBe("a\n\n9. b\nc\n10. d");
    expect(lines(email, quotation)).toBe("> a\n> \n> * * *\n> \n> 9. b\n>    c\n> 10. d");
    expect(lines(email, { kind: "list", items: [[quotation]] })).toBe(
      "- > a\n  > \n  > * * *\n  > \n  > 9. b\n  >    c\n  > 10. d",
    );
  });

  it("parts blocks by an empty line, none where a block has no words", () => {
    const broken: Inline[] = [...text("b"), { kind: "break" }, ...text("c")];
    expect(
      lines(readOut, aParagraph("a"), { kind: "thematic-break" }, { ...aParagraph(""), content: broken }),
    ).toBe("a\n\nb\nc");
  });

  it("keeps the manner and the language of words", () => {
    const strong = { kind: "text", text: "a", strong: true, language: "fr" } as const;
    const signatories: Block = {
      kind: "signatories",
      heading: "Signed",
      signatories: [{ name: "ACAT", language: "fr" }, { name: "HRW" }],
    };
    expect(
      asPlainText(
        [{ kind: "list", items: [[{ ...aParagraph(""), content: [strong] }]] }, signatories],
        readOut,
      ),
    ).toEqual([
      { kind: "text", text: "• " },
      strong,
      { kind: "break" },
      { kind: "break" },
      { kind: "text", text: "Signed" },
      { kind: "break" },
      { kind: "text", text: "ACAT", language: "fr" },
      { kind: "break" },
      { kind: "text", text: "HRW" },
    ]);
  });
});

/** A block of made-up words: a word and what it means. */
const DEFINITION = `
/** A word, and blocks that say what it means. */
export interface Definition {
  readonly kind: "definition";
  readonly term: readonly Inline[];
  readonly content: readonly TextBlock[];
}
`;

/** What each file is told of it, by the line before which it is told. */
const additions: readonly (readonly [file: string, before: string, added: string])[] = [
  [
    "letter/tree.ts",
    `    case "thematic-break":\n      return block;\n`,
    `    case "definition":\n      return { ...block, term: change(block.term), content: allInOtherWords(block.content, change) };\n`,
  ],
  [
    "letter/tree.ts",
    `    case "thematic-break":\n      return words(`,
    `    case "definition":\n      return inLines([block.term, asPlainText(block.content, manner)]);\n`,
  ],
  [
    "typesetting/document/block.ts",
    `    case "thematic-break":\n      return [`,
    `    case "definition":\n      return setBlocks([{ kind: "paragraph", role: "body", content: block.term }, ...block.content], nesting, setting);\n`,
  ],
];

test("a new kind of block is told to the tree and to what sets blocks: the compiler asks for these two and no more", () => {
  const copy = aFolder();
  for (const name of ["src", "package.json", "tsconfig.json"])
    cpSync(resolve(import.meta.dirname, "../..", name), join(copy, name), { recursive: true });
  symlinkSync(resolve(import.meta.dirname, "../../node_modules"), join(copy, "node_modules"));
  const change = (file: string, changed: (text: string) => string): void => {
    const path = join(copy, "src", file);
    const before = readFileSync(path, "utf8");
    expect(changed(before)).not.toBe(before);
    writeFileSync(path, changed(before));
  };
  const incompleteFiles = (): readonly string[] => {
    const { stdout } = spawnSync("npx", ["tsc", "--noEmit"], { cwd: copy, encoding: "utf8" });
    return [...new Set(stdout.match(/^src\/[^(]+/gm))].sort();
  };
  change("letter/letter.ts", (text) =>
    text.replace("export type TextBlock =", `${DEFINITION}\nexport type TextBlock = Definition |`),
  );
  expect(incompleteFiles()).toEqual(["src/letter/tree.ts", "src/typesetting/document/block.ts"]);
  for (const [file, before, added] of additions) change(file, (text) => text.replace(before, added + before));
  expect(incompleteFiles()).toEqual([]);
}, 60_000);
