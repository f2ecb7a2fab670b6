// The program that most people would write: PDFKit as its guide shows it. A document a letter, fonts from files, flowing
// text, tags by doc.struct(). It sets the letters that prepare.js wrote, so it is spared the CSV and the template.
// Usage: node naive.js LETTERS.jsonl FOLDER [COUNT]
import { createWriteStream, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { finished } from "node:stream/promises";
import PDFDocument from "pdfkit";
import { faceFiles } from "./faces.js";
import { readLetters } from "./letters.js";

/** Names in each column of a page: as many as fit when every fourth name takes two lines. */
const ROWS = 42;

const [lettersFile, folder, count] = process.argv.slice(2);
const faces = faceFiles(createRequire(import.meta.url));
mkdirSync(folder, { recursive: true });
for await (const letter of readLetters(lettersFile, count)) await writeLetter(letter);

async function writeLetter(letter) {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: 72, bottom: 72, left: 71, right: 71 },
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    displayTitle: true,
    lang: letter.language,
    font: faces.text,
    info: { Title: letter.title, Author: letter.sender, CreationDate: new Date(letter.date) },
    bufferPages: true,
  });
  for (const [role, file] of Object.entries(faces)) doc.registerFont(role, file);
  const file = createWriteStream(`${folder}/${letter.iso3}.pdf`);
  doc.pipe(file);
  setLetter(doc, letter);
  doc.end();
  await finished(file);
}

function setLetter(doc, letter) {
  const root = doc.struct("Document");
  doc.addStructure(root);
  setOpening(doc, root, letter);
  for (const block of letter.body) setBlock(doc, root, block, 0);
  if (letter.annex) setAnnex(doc, root, letter.annex);
  setFolios(doc, letter);
  root.end();
}

function setOpening(doc, root, letter) {
  paragraph(doc, root, "P", () => doc.font("furniture-strong").fontSize(9).text(letter.sender));
  doc.y = 160;
  paragraph(doc, root, "P", () => doc.font("text").fontSize(10).text(letter.addressLines.join("\n")));
  paragraph(doc, root, "P", () =>
    doc.text(letter.particulars.map(({ words }) => words).join("\n"), { align: "right" }),
  );
  doc.moveDown();
  paragraph(doc, root, "H1", () => inline(doc, letter.subject, true));
  doc.moveDown(0.5);
}

function paragraph(doc, parent, type, draw) {
  parent.add(doc.struct(type, draw));
}

/** Runs of one paragraph, one text() call each, as `continued` asks. */
function inline(doc, content, strong = false) {
  const spans = content.filter((span) => span.kind === "text");
  spans.forEach((span, index) => {
    doc.font(faceOf(span, strong)).fontSize(10.5);
    doc.text(span.text, { continued: index < spans.length - 1, link: span.link ?? null, lineGap: 1.5 });
  });
}

function faceOf(span, strong) {
  if (span.strong || strong) return span.emphasis ? "text-strong-italic" : "text-strong";
  return span.emphasis ? "text-italic" : "text";
}

function setBlock(doc, parent, block, indent) {
  if (block.kind === "recommendation") return setRecommendation(doc, parent, block);
  if (block.kind === "signatories") return setSignatories(doc, parent, block);
  if (block.kind === "list") {
    for (const item of block.items) for (const inner of item) setBlock(doc, parent, inner, indent + 18);
    return;
  }
  if (block.kind === "quotation") {
    for (const inner of block.content) setBlock(doc, parent, inner, indent + 18);
    return;
  }
  if (block.kind === "thematic-break") return;
  paragraph(doc, parent, block.kind === "heading" ? `H${block.level}` : "P", () =>
    inline(doc, block.content, block.kind === "heading"),
  );
  doc.moveDown(0.5);
}

function setRecommendation(doc, parent, block) {
  const height = heightOf(doc, block) + 8;
  if (doc.y + height > doc.page.height - 72) doc.addPage();
  const top = doc.y - 3;
  if (block.standing === "outstanding") {
    doc.markContent("Artifact");
    doc.rect(60, top, 475, height).fill("#fdf0d8").rect(58, top, 2.5, height).fill("#b5790f").fill("#000000");
    doc.endMarkedContent();
  }
  const [list, item, body] = ["L", "LI", "LBody"].map((type) => doc.struct(type));
  parent.add(list);
  list.add(item);
  paragraph(doc, item, "Lbl", () => doc.font("text").fontSize(10.5).text(`${block.number}.`, 71, doc.y));
  item.add(body);
  doc.moveUp();
  doc.x = 95;
  if (block.label)
    paragraph(doc, body, "P", () =>
      doc
        .font("furniture-strong")
        .fontSize(8)
        .text(`${block.label} ${block.reason ?? ""}`),
    );
  for (const inner of block.content) setBlock(doc, body, inner, 0);
  doc.x = 71;
  list.end();
}

function heightOf(doc, block) {
  doc.font("text").fontSize(10.5);
  const text = block.content
    .flatMap((inner) => inner.content ?? [])
    .map((span) => span.text ?? "")
    .join("");
  return doc.heightOfString(text, { width: 429, lineGap: 1.5 }) + (block.label ? 11 : 0);
}

function setSignatories(doc, parent, block) {
  const list = doc.struct("L");
  parent.add(list);
  for (let first = 0; first < block.signatories.length; first += 2 * ROWS) {
    doc.addPage();
    for (const column of [0, 1]) {
      const start = first + column * ROWS;
      doc.y = 72;
      doc.font("text").fontSize(9);
      for (const { name } of block.signatories.slice(start, start + ROWS)) {
        const draw = () => doc.text(name, 71 + column * 235, doc.y, { width: 220 });
        list.add(doc.struct("LI", [doc.struct("LBody", draw)]));
      }
    }
  }
  list.end();
  doc.x = 71;
}

function setAnnex(doc, root, annex) {
  doc.addPage();
  paragraph(doc, root, "H2", () => doc.font("furniture-strong").fontSize(14).text(annex.heading));
  paragraph(doc, root, "P", () => inline(doc, annex.introduction));
  const table = doc.struct("Table");
  root.add(table);
  doc.font("furniture").fontSize(8.5);
  const rows = annex.rows.map(({ commitment, status, detail, checked, sources }) => [
    commitment,
    status,
    detail,
    checked,
    sources,
  ]);
  const grid = doc.table({
    structParent: table,
    columnStyles: ["*", 80, "*", 80, 40],
    defaultStyle: { border: 0 },
  });
  grid.row(annex.columns.map((text) => ({ text, type: "TH" })));
  for (const row of rows) grid.row(row);
  grid.end();
  table.end();
  doc.x = 71;
  for (const { numeral, content } of annex.sources)
    paragraph(doc, root, "P", () => inline(doc, [{ kind: "text", text: `${numeral} ` }, ...content]));
  paragraph(doc, root, "P", () => inline(doc, annex.invitation));
}

function setFolios(doc, letter) {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination" });
    doc.font("furniture").fontSize(8).text(letter.footer, 71, 800, { lineBreak: false });
    const folio = letter.folio.replace("{page}", String(page + 1)).replace("{pages}", String(count));
    doc.text(folio, 71, 800, { align: "right", lineBreak: false, width: 453 });
    if (page > 0) doc.text(letter.runningHead, 71, 40, { lineBreak: false });
    doc.endMarkedContent();
  }
}
