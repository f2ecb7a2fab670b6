// What stands between braces and prints or asks something: a word, or a helper with its arguments, checked against the
// vocabulary. It must not know blocks.

import { checkWord, suggestOf } from "./check-words.js";
import { offsetOf, pathText, refuse, type TagReading } from "./reading.js";
import type { DateForm, Expression } from "./template-node.js";

type Role = "text" | "condition" | "argument";

/** A word, or a helper with its arguments, as a mustache, a sub-expression and the head of `#if` have it. */
export function readCall(
  call: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  reading: TagReading,
  role: Role,
): Expression | undefined {
  const [first, second, ...rest] = call.params;
  const name = pathText(call.path);
  if (first === undefined && call.type === "MustacheStatement")
    return readExpression(call.path, reading, role);
  if (call.hash !== undefined) {
    return refuse(call, reading, "arguments by name have no meaning here", "write the words alone");
  }
  if (isDateForm(name)) {
    if (first === undefined || second !== undefined)
      return refuse(call, reading, `"${name}" takes one word`, `write {{${name} column.in_force}}`);
    const of = readExpression(first, reading, "argument");
    return of && { kind: "date", as: name, of, offset: offsetOf(call, reading.source) };
  }
  if (name === "plural") return readPlural(call, reading, role);
  if (name === "is" && first && second && rest.length === 0) {
    if (role === "text") return refuse(call, reading, '"is" is a condition and has no text', isRemedy);
    const left = readExpression(first, reading, "argument");
    const right = readExpression(second, reading, "argument");
    return left && right && { kind: "is", left, right };
  }
  if (name === "is") return refuse(call, reading, '"is" takes two words', isRemedy);
  return refuse(call, reading, `"${name}" is not a helper`, suggestOf(name, "helper"));
}

/** A number, and a noun in each form that the language has for one. */
function readPlural(
  call: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  reading: TagReading,
  role: Role,
): Expression | undefined {
  const [first, ...others] = call.params;
  const texts = others.flatMap((each) =>
    each.type === "StringLiteral" ? (each as hbs.AST.StringLiteral).value : [],
  );
  const { length } = reading.words.pluralForms;
  const refused = (what: string): undefined => refuse(call, reading, what, pluralRemedy(reading));
  if (role !== "text") return refused('"plural" is a text and no condition');
  if (first === undefined || texts.length !== others.length || texts.length !== length)
    return refused(`"plural" takes a number, and ${length} texts between quotes`);
  const of = readExpression(first, reading, "argument");
  return of && { kind: "plural", of, texts, offset: offsetOf(call, reading.source) };
}

function pluralRemedy({ words }: TagReading): string {
  const texts = words.pluralForms.map(() => '"…"').join(" ");
  return `write {{plural signatory_count ${texts}}}, with the texts that go with ${words.pluralForms.join(", ")}`;
}

function isDateForm(name: string): name is DateForm {
  return name === "date" || name === "on" || name === "since";
}

const isRemedy = 'write {{#if (is column.region "African")}} … {{/if}}';

export function readExpression(
  expression: hbs.AST.Expression,
  reading: TagReading,
  role: Role,
): Expression | undefined {
  switch (expression.type) {
    case "SubExpression":
      return readCall(expression as hbs.AST.SubExpression, reading, role);
    case "PathExpression":
      return readWord(expression as hbs.AST.PathExpression, reading, role);
    case "StringLiteral":
    case "NumberLiteral": {
      const { original } = expression as hbs.AST.StringLiteral | hbs.AST.NumberLiteral;
      if (role === "argument") return { kind: "literal", text: String(original) };
      return refuse(expression, reading, `"${original}" is not a word`, "write a text without braces");
    }
    default:
      return refuse(expression, reading, "true, false, null and undefined are not words", "write a word");
  }
}

function readWord(path: hbs.AST.PathExpression, reading: TagReading, role: Role): Expression | undefined {
  const name = path.parts.join(".");
  if (path.data || path.depth > 0 || path.original !== name) {
    const remedy = "write a word of the vocabulary, without @, ../ or this";
    return refuse(path, reading, `"${pathText(path)}" is not a word`, remedy);
  }
  const fault = checkWord(name, { ...reading, offset: offsetOf(path, reading.source), as: role });
  if (fault !== undefined) reading.faults.push(fault);
  return { kind: "word", name };
}
