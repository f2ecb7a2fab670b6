import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createPress } from "../../src/pdf/draw.js";
import { openDocument } from "../../src/pdf/file/pdfkit.js";
import { createStructure } from "../../src/pdf/structure.js";
import type { PageItem, Tag } from "../../src/typesetting/page/page.js";
import type { Mark } from "../../src/typesetting/paragraph/line.js";
import { checkStructure } from "../support/check-structure.js";
import { aLetter, aPage, document, faces, seed, tag, text, theWholeLetter } from "./sample.js";

const press = createPress(faces, seed);
const whole = Buffer.from(press.draw(theWholeLetter())).toString("latin1");

/** The faults of the whole letter with one stretch of its bytes changed for another of the same length. */
function faultsAfter(from: string | RegExp, to: string): readonly string[] {
  const found = typeof from === "string" ? from : (from.exec(whole)?.[0] ?? "");
  expect(whole).toContain(found);
  return checkStructure(Buffer.from(whole.replace(found, to.padEnd(found.length)), "latin1")).faults;
}

function faultsOf(...items: readonly PageItem[]): readonly string[] {
  return checkStructure(press.draw(aLetter({ pages: [aPage(items)] }))).faults;
}

describe("the structural check finds", () => {
  test.each([
    ["/Marked true", "/Marked null", "the document is not marked as tagged"],
    ["/StructTreeRoot 6 0 R", "/StructTreeR 6 0 R", "there is no structure tree"],
    ["/Lang (en)", "/Lang ()", "the document has no language"],
    ["/DisplayDocTitle true", "/DisplayDocTitle null", "the title is not displayed"],
    ["/OutputIntents", "/OutputIntent0", "there is no output intent"],
    ["/PageLabels", "/PageLabelz", "the first page has no label"],
    ["/Nums[0<</S/D>>]", "/Nums[1<</S/D>>]", "the first page has no label"],
    [/\/ID \[<\w+> <\w+>\]/, "/ID []", "the file has no identifier"],
    ["/Tabs /S", "/Tabs /R", "page 1: the tab order is not that of the structure"],
    ["&amp; &lt;others", "&amp; &lt;author", "dc:title is not the title"],
    ["&lt;others&gt;", "&lt;others& t;", "the XMP metadata is not well-formed XML"],
    ["<pdfaid:part>2", "<pdfaid:part>3", "the XMP metadata does not claim PDF/A-2"],
    ["conformance>A<", "conformance>B<", "the XMP metadata does not claim level A"],
    ["<pdfuaid:part>1", "<pdfuaid:part>2", "the XMP metadata does not claim PDF/UA-1"],
    ["prefix>pdfuaid", "prefix>pdfuaie", "the pdfuaid schema is not described"],
    ["/S/H1/", "/S/H2/", "the first heading is H2"],
    ["/S/H2/", "/S/H4/", "H4 comes after H1"],
    ["/S/LBody/", "/S/LBodi/", "LI holds LBodi"],
    ["/S/L/", "/S/P/", "LI stands in P"],
    ["/Scope/Row", "/Scope/All", "TH has no scope"],
    ["/Alt<", "/Alu<", "Figure has no alternative text"],
    [/\/BBox\[72 [^\]]*\]/, "/BBox[]", "Figure has no bounding box"],
    ["/S/TD/", "/S/TX/", "TR holds TX"],
    ["/F 4", "/F 0", "a link annotation is not printed"],
    [/\/Contents\(write[^)]*\)/, "/Contents()", "a link annotation has no description"],
    [/\/QuadPoints\[[^\]]*\]/, "/QuadPoints[]", "a link annotation does not say where it is"],
    [/\/FontFile2 \d+ 0 R/, "/FontFile2 null", "font 9 is not embedded"],
    [/\/ToUnicode \d+ 0 R/, "/ToUnicode null", "font 9: code 19 stands for no text"],
  ])("%s changed to %s", (from, to, fault) => {
    expect(faultsAfter(from, to)).toContain(fault);
  });

  test("marked content whose owner the parent tree does not know", () => {
    expect(faultsAfter(/\/Nums\[0\[\d+ 0 R/, "/Nums[0[null")).toContain(
      "page 1: marked content 0 has no one owner",
    );
  });

  test("a link annotation that the parent tree leads away from", () => {
    expect(faultsAfter("/StructParent 1/", "/StructParent 0/")).toEqual([
      "the parent tree leads elsewhere from a link",
    ]);
  });

  test("rows of different lengths in a table", () => {
    const table = tag("Table", document);
    const cell = (row: ReturnType<typeof tag>, y: number) => text(tag("TD", row), y, ["x"]);
    const [one, two] = [tag("TR", table), tag("TR", table)];
    expect(faultsOf(cell(one, 100), cell(one, 120), cell(two, 140))).toEqual([
      "a table's rows differ in length",
    ]);
  });

  test("a Span that says nothing of its words, and words for which nothing is to be said", () => {
    const spanned = (mark: Mark) => faultsOf(text(tag("H1", document), 80, ["a", "text", mark]));
    expect(spanned({})).toEqual(["Span says nothing of its words"]);
    expect(spanned({ spoken: "" })).toEqual([
      "Span says nothing of its words",
      "Span is to be passed over in silence",
    ]);
    expect([spanned({ spoken: "b" }), spanned({ language: "fr" })]).toEqual([[], []]);
  });

  test.each(["H2", "TH", "TD", "Lbl"] as const)(
    "a %s without words, unless there is something to be said",
    (type) => {
      const parents = { H2: [], TH: ["Table", "TR"], TD: ["Table", "TR"], Lbl: ["L", "LI"] } as const;
      const holding = (more: Partial<Tag>) => {
        const parent = parents[type].reduce<Tag>((above, each) => tag(each, above), document);
        const owner = tag(type, parent, { ...(type === "TH" && { scope: "Row" }), ...more });
        return faultsOf(text(tag("H1", document), 80, ["a"]), text(owner, 100, [" "]));
      };
      expect([holding({}), holding({ spoken: "Requests" })]).toEqual([[`${type} says nothing`], []]);
    },
  );

  test("words of an artifact in no tag's text, and nothing wrong with that", () => {
    const drawn = checkStructure(
      press.draw(
        aLetter({ pages: [aPage([text(tag("H1", document), 80, ["a"]), text("artifact", 20, ["b"])])] }),
      ),
    );
    expect([drawn.faults, drawn.tree]).toEqual([[], ["Document", "  H1", "    “a”"]]);
  });

  test("a file without its end", () => {
    expect(() => checkStructure(Buffer.from(whole.replace("%%EOF", "%%EO")))).toThrow(
      "startxref does not lead to the cross-reference table",
    );
  });

  test.each([
    [
      "0 0 9 9 re f",
      ["page 1: re stands outside tags and artifacts", "page 1: f stands outside tags and artifacts"],
    ],
    [
      "/P<</MCID 0>>BDC /Artifact BMC EMC EMC",
      ["page 1: marked content inside marked content", "page 1: marked content 0 has no one owner"],
    ],
    ["/Artifact BMC 0 0 9 9 re f", ["page 1: marked content is left open"]],
    ["/Artifact BMC 0 0 9 9 re f EMC", []],
  ])("what is wrong with the content %s", (content, faults) => {
    const writer = openDocument(aLetter());
    const structure = createStructure(writer, "single", { language: "en" });
    const { key } = structure.addPage(writer.addPage(100, 100));
    const empty = { resources: "<<>>", annotations: [], structParents: key };
    writer.fillPage({ ...empty, content: deflateSync(content) });
    expect(checkStructure(writer.finish(structure.finish())).faults).toEqual(faults);
  });
});
