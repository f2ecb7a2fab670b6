import { describe, expect, test } from "vitest";
import type { Letter } from "../../../src/letter/letter.js";
import { createTypesetter } from "../../../src/typesetting/letter/typeset.js";
import type { PageItem } from "../../../src/typesetting/page/page.js";
import * as sheet from "../../../src/typesetting/sheet.js";
import * as style from "../../../src/typesetting/style.js";
import { faultsOf as told } from "../../support/faults.js";
import { fixedPitch } from "../../support/fixed-pitch.js";
import { aLetter, textsOf, wordsOf } from "../a-letter.js";

const typeset = createTypesetter(fixedPitch);

function firstPage(given: Partial<Letter>): readonly PageItem[] {
  return typeset(aLetter(given)).document.pages[0]?.items ?? [];
}

function find(items: readonly PageItem[], text: string) {
  const found = textsOf(items).find((item) => wordsOf(item).trimEnd() === text);
  if (found === undefined) throw new Error(`no "${text}"`);
  return found;
}

const online = [
  { kind: "text", text: "office@example.org", link: "mailto:office@example.org" },
  { kind: "text", text: "www.example.org", link: "https://www.example.org" },
] as const;
const contact = { address: "PO Box 1998", online };
const samples = { packed: "rows", bytes: new Uint8Array() } as const;
const logo = {
  picture: { width: 300, height: 100, colours: "rgb", samples } as const,
  description: "The coalition’s scales",
};

describe("the letterhead", () => {
  test("has the sender over a rule and the contact line under it, whole page wide", () => {
    const items = firstPage({ sender: "The Coalition", contact });
    const rule = items.find((item) => item.kind === "rectangle" && item.ink === style.inks.head);
    if (rule?.kind !== "rectangle") throw new Error("no rule");
    const name = find(items, "The Coalition");
    const post = find(items, "PO Box 1998");
    const site = find(items, "www.example.org");
    expect(name.baseline).toBeLessThan(rule.y);
    expect(post.baseline).toBeGreaterThan(rule.y);
    expect(rule.width).toBe(sheet.page.measure);
    expect([post.x, site.baseline]).toEqual([rule.x, post.baseline]);
    expect(site.x + site.line.width).toBeCloseTo(rule.x + rule.width, 6);
    expect(find(items, "office@example.org").x).toBeLessThan(site.x);
  });

  test("says that e-mail and site are links", () => {
    const items = firstPage({ contact });
    expect(find(items, "office@example.org").line.runs.map(({ mark }) => mark?.link)).toEqual([
      "mailto:office@example.org",
    ]);
  });

  test("has e-mail and site on a line of their own where the address takes the whole line", () => {
    const address = "x".repeat(95);
    const items = firstPage({ contact: { address, online } });
    const [post, mail] = [find(items, address), find(items, "office@example.org")];
    expect(mail.baseline).toBeGreaterThan(post.baseline);
    expect(mail.x).toBe(post.x);
  });

  test("has the logo beside the name and not instead of it; rule and contact line stay where they are", () => {
    const [without, beside] = [firstPage({ contact }), firstPage({ contact, logo })];
    const name = "Joint letter of civil society organisations";
    const said = textsOf(beside).map(wordsOf).join("").replaceAll(/\s+/g, " ");
    expect(said).toContain(name);
    const [image] = beside;
    if (image?.kind !== "image") throw new Error("no logo");
    const first = textsOf(beside)[0];
    expect(first?.x).toBeGreaterThan(image.x + image.width);
    expect(find(beside, "PO Box 1998")).toEqual(find(without, "PO Box 1998"));
    const rules = (items: readonly PageItem[]) => items.filter((item) => item.kind === "rectangle");
    expect(rules(beside)).toEqual(rules(without));
  });

  test.each(["din-b", "din-a", "us-10", "none"] as const)("ends above the address: %s", (window) => {
    const items = firstPage({ contact, window });
    expect(find(items, "PO Box 1998").baseline).toBeLessThan(
      find(items, "The Cabinet Secretary for Foreign Affairs").baseline - 12,
    );
  });

  test("refuses a contact line of more than two lines", () => {
    const address = Array.from({ length: 30 }, () => "Some Street").join(", ");
    expect(told(() => typeset(aLetter({ contact: { address, online } })))).toEqual([
      "sender_address, sender_email and sender_site are wider than the two lines of the letterhead -> shorten them in the template's front matter",
    ]);
  });
});

describe("the return line", () => {
  const address = "PO Box 1998, New York";
  const returned = (given: Partial<Letter>) =>
    textsOf(firstPage({ sender: "Coalition", contact: { address, online: [] }, ...given })).filter(
      (item) => item.owner === "artifact" && wordsOf(item).includes("PO Box"),
    );

  test("says once more over the address of a DIN window who sends it, as furniture", () => {
    const [line, ...more] = returned({});
    expect(more).toEqual([]);
    expect(line && wordsOf(line)).toBe("Coalition · PO Box 1998, New York");
    expect(line?.baseline).toBeLessThan(
      find(firstPage({}), "The Cabinet Secretary for Foreign Affairs").baseline,
    );
  });

  test("is the address alone where both are too long", () => {
    const [line] = returned({ sender: "A coalition of very many organisations of civil society" });
    expect(line && wordsOf(line)).toBe(address);
  });

  test("is left out without address, in other windows, and where the address needs its place", () => {
    expect(returned({ contact: { address: "", online } })).toEqual([]);
    expect(returned({ window: "us-10" })).toEqual([]);
    expect(returned({ window: "none" })).toEqual([]);
    const addressLines = Array.from({ length: 10 }, (_, index) => `Line ${index + 1}`);
    expect(returned({ addressLines })).toEqual([]);
  });
});

describe("a signature", () => {
  const signature = { kind: "signature", name: "Jane Example", function: "Chair" } as const;

  test("has name and function below room for ink", () => {
    const items = firstPage({ body: [signature] });
    expect(find(items, "Jane Example").line.runs[0]?.face).toBe("text-strong");
    expect(find(items, "Chair").baseline).toBeGreaterThan(find(items, "Jane Example").baseline);
  });

  test("has the picture, described, over the name", () => {
    const picture = { ...logo, description: "Signature of Jane Example" };
    const items = firstPage({ body: [{ ...signature, picture }] });
    const image = items.find((item) => item.kind === "image");
    if (image?.kind !== "image" || image.owner === "artifact") throw new Error("no picture");
    expect(image.owner.alternative).toBe("Signature of Jane Example");
    expect(image.y + image.height).toBeLessThan(find(items, "Jane Example").baseline);
  });
});
