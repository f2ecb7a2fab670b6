import { PDFDocument } from "pdfkit";
import { describe, expect, test } from "vitest";
import { openDocument } from "../../../src/pdf/file/pdfkit.js";
import { readObjects, textOf } from "../../support/pdf-objects.js";

const information = {
  title: "Côte d’Ivoire & <others>",
  author: "A & B",
  subject: "“Ratification”",
  language: "fr",
  date: "2020-04-28",
};

const root = { children: "[]", parentTree: "<</Nums[]>>", nextKey: 0 };

describe("PDFKit still has the members that its documentation does not promise", () => {
  const document = new PDFDocument({
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    lang: "en",
    displayTitle: true,
    autoFirstPage: false,
    compress: false,
    font: null,
    info: {},
  });
  document.addPage({ size: [100, 100], margin: 0 });

  test.each(["_id", "_root", "_offset", "_write", "_addInfo", "getStructTreeRoot", "ref", "push"] as const)(
    "document.%s",
    (member) => {
      expect(document[member]).toBeDefined();
    },
  );

  test.each(["content", "resources", "dictionary"] as const)("document.page.%s", (member) => {
    expect(document.page[member].toString()).toMatch(/^\d+ 0 R$/);
  });

  test.each(["data", "buffer", "end"] as const)("reference.%s", (member) => {
    expect(document.ref()[member]).toBeDefined();
  });
});

describe("a document", () => {
  test("keeps its title as it is where a reader shows it, and escapes it in the XML", () => {
    const bytes = openDocument(information).finish(root);
    const pdf = readObjects(bytes);
    const info = pdf.dictionary(pdf.trailer.get("Info"));
    const shown = ["Title", "Author", "Subject"].map((key) => textOf(pdf.follow(info.get(key))));
    const xml = Buffer.from(bytes)
      .toString("utf8")
      .match(/<rdf:li[^>]*>([^<]*)<\/rdf:li>/g);
    expect(shown).toEqual(["Côte d’Ivoire & <others>", "A & B", "“Ratification”"]);
    expect(xml).toEqual([
      '<rdf:li xml:lang="x-default">Côte d’Ivoire &amp; &lt;others&gt;</rdf:li>',
      "<rdf:li>A &amp; B</rdf:li>",
      '<rdf:li xml:lang="x-default">“Ratification”</rdf:li>',
    ]);
  });

  /** What the catalogue asks of viewers, as it is written. */
  function preferencesOf(more: { readonly duplex?: true }): string | undefined {
    const text = Buffer.from(openDocument({ ...information, ...more }).finish(root)).toString("latin1");
    const object = /\/ViewerPreferences (\d+) 0 R/.exec(text)?.[1];
    return new RegExp(`\\n${object} 0 obj\\n([^]*?)\\nendobj`).exec(text)?.[1]?.replaceAll("\n", " ");
  }

  test("asks the print dialogue not to scale it, and for both sides where it is made for them", () => {
    expect(preferencesOf({})).toBe("<< /DisplayDocTitle true /PrintScaling /None >>");
    expect(preferencesOf({ duplex: true })).toBe(
      "<< /DisplayDocTitle true /PrintScaling /None /Duplex /DuplexFlipLongEdge >>",
    );
  });

  test("is refused, not cut short, where an object was promised and never written", () => {
    const writer = openDocument(information);
    writer.reserve();
    expect(() => writer.finish(root)).toThrow("an object of the document was reserved and never written");
  });

  test("is refused where an object is written twice", () => {
    const writer = openDocument(information);
    const reference = writer.reserve();
    writer.write(reference, "<<>>");
    expect(() => writer.write(reference, "<<>>")).toThrow(
      `object ${reference} was not reserved, or is written already`,
    );
  });

  test("ends with %%EOF and says where its cross-reference table begins", () => {
    const text = Buffer.from(openDocument(information).finish(root)).toString("latin1");
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(start, start + 5)).toBe("xref\n");
  });
});
