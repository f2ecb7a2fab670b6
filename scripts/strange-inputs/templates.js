// Strange templates and settings: grown, nested, damaged, and front matter of every shape that YAML has.
import { changing, mutated, read, write } from "./folder.js";

const file = "templates/letter.en.hbs";
const salutation = "Your Excellency,\n";

/** @param {string} text */
const inBody = (text) =>
  changing(file, (template) => template.replace(salutation, () => `${salutation}\n${text}\n`));

/** @param {string} text */
const inHead = (text) => changing(file, (template) => template.replace("---\n", () => `---\n${text}\n`));

/** @param {string} key @param {string} value */
const setting = (key, value) =>
  changing(file, (template) =>
    new RegExp(`^${key}:.*$`, "m").test(template)
      ? template.replace(new RegExp(`^${key}:.*$`, "m"), () => `${key}: ${value}`)
      : template.replace("---\n", () => `---\n${key}: ${value}\n`),
  );

/** @param {string} part @param {number} times */
const repeated = (part, times) => part.repeat(times);

/** @param {string} open @param {string} close @param {number} depth */
const nested = (open, close, depth) => `${open.repeat(depth)}word${close.repeat(depth)}`;

const pieces = [
  ...[
    "w",
    "word ",
    "{{state.name}} ",
    "[",
    "(",
    "![",
    "&amp;",
    "a@",
    "a-",
    "\u00ad",
    "-",
    "/",
    "https://a/",
    "**",
    "_",
  ],
  ...[
    "`",
    "<",
    "a/",
    "\\",
    "|a",
    "\n\n",
    "\n1. ",
    "\n- a",
    "\n# a",
    "> ",
    "  ",
    "{{",
    "}}",
    "<!-- ",
    "~~",
    "^",
    "\u0301",
  ],
];

const nests = [
  ["quotations", "> ", ""],
  ["lists", "- ", ""],
  ["numbers", "1. ", ""],
  ["brackets", "[", "]"],
  ["links", "[", "](http://a)"],
  ["emphasis", "*a **b ", "** *"],
  ["conditions", "{{#if any_outstanding}}", "{{/if}}"],
  ["else", "{{#if any_outstanding}}a{{else}}", "{{/if}}"],
  ["calls", "{{#if (is region ", ")}}a{{/if}}"],
  ["requests", '{{#recommendation "publish-reports"}}', "{{/recommendation}}"],
  ["braces", "{{{{", "}}}}"],
];

const keys = [
  ...[
    "title",
    "subject",
    "place",
    "date",
    "sender",
    "sender_address",
    "sender_email",
    "sender_country",
    "treaty",
  ],
  ...["footer", "paper", "window", "annex", "logo", "faces", "nothing_of_ours"],
];

const values = {
  nothing: "",
  "a list": "[a, b, [c]]",
  "a map": "{a: b}",
  "a number": "1e999",
  "a long word": "w".repeat(100_000),
  "many words": "ab cd ".repeat(20_000),
  "a tag": '"{{state.name}} {{nothing}}"',
  "an alias": "*nope",
  "another type": "!!js/function 'x'",
  "a path": "../../../../etc/passwd",
};

const heads = {
  "just text": "just text",
  "a list": "- a\n- b",
  "a number": "42",
  "an alias bomb": `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij"
    .split("")
    .map((name, index) => `${name}: &${name} [${`*${"abcdefghi"[index]},`.repeat(9)}]`)
    .join("\n")}`,
  "10,000 keys": Array.from({ length: 10_000 }, (_, index) => `key${index}: a`).join("\n"),
  "deep brackets": `deep: ${"[".repeat(5_000)}${"]".repeat(5_000)}`,
  "deep indents": Array.from({ length: 1_000 }, (_, index) => `${" ".repeat(index)}a:`).join("\n"),
  "a merge key": "<<: *a",
  "a block of 1 MB": `footer: |\n  ${"x ".repeat(500_000)}`,
};

/** @returns {readonly import("./folder.js").StrangeInput[]} */
export function strangeTemplates() {
  const grown = pieces.flatMap((piece, index) =>
    [1_000, index % 3 === 0 ? 100_000 : 10_000].map((times) => ({
      kind: "template",
      name: `${JSON.stringify(piece)} × ${times}`,
      apply: inBody(repeated(piece, times)),
    })),
  );
  const deep = nests.flatMap(([name, open = "", close = ""]) =>
    [20, 500, 5_000].map((depth) => ({
      kind: "template",
      name: `${name}, ${depth} deep`,
      apply: inBody(nested(open, close, depth)),
    })),
  );
  const times = [10, 100].map((count) => ({
    kind: "template",
    name: `its body ×${count}`,
    apply: changing(file, (text) => text + text.slice(text.indexOf(salutation)).repeat(count)),
  }));
  const damaged = Array.from({ length: 30 }, (_, seed) => ({
    kind: "template",
    name: `damaged (${seed})`,
    apply: (/** @type {string} */ folder) => write(folder, file, mutated(read(folder, file), seed)),
  }));
  return [...grown, ...deep, ...times, ...damaged, ...strangeSettings()];
}

function strangeSettings() {
  const each = keys.flatMap((key, index) =>
    Object.entries(values)
      .filter((_, number) => (number + index) % 2 === 0)
      .map(([name, value]) => ({ kind: "setting", name: `${key}: ${name}`, apply: setting(key, value) })),
  );
  const whole = Object.entries(heads).flatMap(([name, head]) => [
    { kind: "setting", name: `${name} before the others`, apply: inHead(head) },
    {
      kind: "setting",
      name: `${name} alone`,
      apply: changing(file, (text) => text.replace(/^---\n[\s\S]*?\n---\n/, () => `---\n${head}\n---\n`)),
    },
  ]);
  return [...each, ...whole];
}
