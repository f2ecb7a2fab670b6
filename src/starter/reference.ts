// The words of a template and the rules of `check` as tables in Markdown, for the documents of the tool and the README of a campaign.
// It must not know where they stand.

import { asWritten, vocabulary } from "../letter/tags/vocabulary.js";
import { rules } from "../rules.js";

/** A row a word: what it says, where it may stand, an example. */
export function vocabularyTable(): string {
  const rows = vocabulary.map((entry) => {
    const { meaning, where, example } = entry;
    return `| \`${asWritten(entry)}\` | ${meaning} | ${where} | ${asCode(example)} |`;
  });
  return ["| word | meaning | where | example |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** A row a rule: whether a breach is a fault, and what holds. */
export function rulesTable(): string {
  const rows = rules.map(({ id, finds, holds }) => `| \`${id}\` | ${finds} | ${holds} |`);
  return ["| rule | a breach is | what holds |", "| --- | --- | --- |", ...rows].join("\n");
}

function asCode(example: string): string {
  return example.includes("{{") ? `\`${example}\`` : example;
}

/** What the README of a new campaign ends with, so that nobody needs the tool's own beside it. */
export function campaignReference(): string {
  return `
## The words of a template

These and no others may stand in a template; \`letters check --words\` lists those of the version that is installed.

${vocabularyTable()}

## What \`letters check\` checks

A fault keeps every letter from being made; a warning is for you to judge. \`letters check --rules\` lists those of the version
that is installed.

${rulesTable()}
`;
}
