// A text with Handlebars tags into the few nodes that the tool knows, each word checked against the vocabulary, every
// fault with its line and column.
// The only file that calls Handlebars. It must not know the front matter, States or Markdown.

import Handlebars from "handlebars";
import type { Diagnostic } from "../../diagnostic.js";
import { faultAt, offsetAt, type SourceText } from "../template/source-text.js";
import { suggestOf } from "./check-words.js";
import { readCall, readExpression } from "./expressions.js";
import { offsetOf, pathText, refuse, type TagReading } from "./reading.js";
import { tagFaults } from "./tag-faults.js";
import type { TemplateNode } from "./template-node.js";
import { diagnoseSyntax } from "./template-syntax.js";
import type { Words } from "./vocabulary.js";

/**
 * The nodes of a text; its faults are added to `faults`. The text may be a part of a file with the rest blanked out, so
 * that offsets are those of the file.
 */
export function parseNodes(source: SourceText, words: Words, faults: Diagnostic[]): readonly TemplateNode[] {
  const before = [...escapedBraces(source), ...tagFaults(source)];
  if (before.length > 0) {
    faults.push(...before);
    return [];
  }
  try {
    const program = Handlebars.parse(source.text);
    return readProgram(program, { source, words, faults, level: "top", inRecommendation: false });
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) throw error;
    const stoppedOn = Number(/ on line (\d+)/.exec(error.message)?.[1] ?? 1);
    faults.push(diagnoseSyntax(source, { parses, stoppedOn }));
    return [];
  }
}

function escapedBraces(source: SourceText): readonly Diagnostic[] {
  const escaped = source.text.indexOf("\\{{");
  if (escaped < 0) return [];
  const remedy = "take the backslash out: a letter has no raw braces";
  return [faultAt(source, escaped, 'a backslash before "{{" would print the braces', remedy)];
}

function parses(text: string): boolean {
  try {
    Handlebars.parse(text);
    return true;
  } catch {
    return false;
  }
}

function readProgram(program: hbs.AST.Program | undefined, reading: TagReading): readonly TemplateNode[] {
  return (program?.body ?? []).flatMap((statement) => readStatement(statement, reading) ?? []);
}

function readStatement(statement: hbs.AST.Statement, reading: TagReading): TemplateNode | undefined {
  switch (statement.type) {
    case "ContentStatement":
      return readContent(statement as hbs.AST.ContentStatement, reading);
    case "MustacheStatement":
      return readMustache(statement as hbs.AST.MustacheStatement, reading);
    case "BlockStatement":
      return readBlock(statement as hbs.AST.BlockStatement, reading);
    case "CommentStatement":
      return undefined;
    case "PartialStatement":
    case "PartialBlockStatement":
      return refuse(statement, reading, "a template cannot include another", "write the text here");
    default:
      return refuse(statement, reading, "a template cannot use decorators", "take it out");
  }
}

/** Handlebars has taken white space off a text beside tags on lines of their own; what is left keeps its place. */
function readContent(statement: hbs.AST.ContentStatement, { source }: TagReading): TemplateNode | undefined {
  if (statement.value === "") return undefined;
  const offset = offsetOf(statement, source);
  const original = source.text.slice(offset);
  const taken = original.search(/\S/) - statement.value.search(/\S/);
  const isBlank = statement.value.trim() === "";
  return { kind: "text", text: statement.value, offset: isBlank ? offset : offset + taken };
}

function readMustache(statement: hbs.AST.MustacheStatement, reading: TagReading): TemplateNode | undefined {
  const offset = offsetOf(statement, reading.source);
  if (!statement.escaped) {
    const what = "three braces and & have no meaning here";
    return refuse(statement, reading, what, "write two braces: {{word}}");
  }
  if (pathText(statement.path) === "signatories" && statement.params.length === 0) {
    if (reading.level === "top") return { kind: "signatories", offset };
    const remedy = "put it in a paragraph of its own outside every block";
    return refuse(statement, reading, "{{signatories}} stands inside a block", remedy);
  }
  const expression = readCall(statement, reading, "text");
  return expression && { kind: "value", expression, offset };
}

function readBlock(block: hbs.AST.BlockStatement, reading: TagReading): TemplateNode | undefined {
  const name = pathText(block.path);
  const offset = offsetOf(block, reading.source);
  if (reading.source.text.startsWith("{{{{", offset)) {
    return refuse(block, reading, "raw blocks have no meaning here", "write the text without braces");
  }
  if ((block.program ?? block.inverse)?.blockParams !== undefined) {
    return refuse(block, reading, '"as |…|" has no meaning here', "take it out");
  }
  if (name === "if" || name === "unless") return readChoice(block, name, reading);
  if (name === "recommendation" || name === "language") return readPassage(block, name, reading);
  if (reading.words.entries.has(name)) {
    return refuse(block, reading, `{{#${name}}} is not a block`, `write {{#if ${name}}} … {{/if}}`);
  }
  const what = `{{#${name}}} is not a block that a template may use`;
  return refuse(block, reading, what, suggestOf(name, "block"));
}

function readChoice(
  block: hbs.AST.BlockStatement,
  name: "if" | "unless",
  reading: TagReading,
): TemplateNode | undefined {
  const [argument, ...rest] = block.params;
  if (argument === undefined || rest.length > 0 || block.hash !== undefined) {
    return refuse(block, reading, `{{#${name}}} takes one word`, `write {{#${name} any_outstanding}}`);
  }
  const inside: TagReading = { ...reading, level: "block" };
  const condition = readExpression(argument, reading, "condition");
  const main = readProgram(block.program, inside);
  const inverse = readProgram(block.inverse, inside);
  if (condition === undefined) return undefined;
  const [then, otherwise] = name === "if" ? [main, inverse] : [inverse, main];
  return { kind: "choice", condition, offset: offsetOf(argument, reading.source), then, otherwise };
}

const examples = { recommendation: '{{#recommendation "apic"}}', language: '{{#language "fr"}}' };

function readPassage(
  block: hbs.AST.BlockStatement,
  name: "recommendation" | "language",
  reading: TagReading,
): TemplateNode | undefined {
  const [argument, ...rest] = block.params;
  if (argument?.type !== "StringLiteral" || rest.length > 0 || block.hash !== undefined) {
    return refuse(block, reading, `{{#${name}}} takes one text between quotes`, `write ${examples[name]}`);
  }
  if (block.inverse !== undefined) {
    return refuse(block, reading, `{{else}} has no meaning in {{#${name}}}`, "use {{#if}} inside the block");
  }
  const { value } = argument as hbs.AST.StringLiteral;
  if (name === "language") return readLanguage(block, value, reading);
  if (reading.level !== "top") {
    const what = `{{#recommendation "${value}"}} stands inside another block`;
    return refuse(block, reading, what, "put the other block inside the recommendation");
  }
  const content = readProgram(block.program, { ...reading, level: "block", inRecommendation: true });
  const offset = offsetOf(block, reading.source);
  const end = offsetAt(reading.source, block.loc.end.line, block.loc.end.column);
  return { kind: "recommendation", id: value, content, offset, end };
}

function readLanguage(
  block: hbs.AST.BlockStatement,
  code: string,
  reading: TagReading,
): TemplateNode | undefined {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code)) {
    return refuse(block, reading, `"${code}" is not a language code`, 'write one such as "fr" or "pt-BR"');
  }
  const content = readProgram(block.program, { ...reading, level: "block" });
  return { kind: "language", code, content, offset: offsetOf(block, reading.source) };
}
