// What the conditions of a template ask, against the rows of the campaign: a cell that may say no must be asked for its
// value, a commitment for its status, and a request only for what it rests on.
// It must not know Handlebars or how a condition is carried out.

import type { Campaign } from "../../campaign/campaign.js";
import { cellOf } from "../../data/csv/row-cells.js";
import type { Diagnostic } from "../../diagnostic.js";
import type { ChoiceNode, Expression } from "../tags/template-node.js";
import { wordOf } from "../tags/template-node.js";
import { vocabulary } from "../tags/vocabulary.js";
import { faultAt } from "../template/source-text.js";
import { truthOfColumn } from "./truth-words.js";
import { nodesWithin, placedNodes, type WordedPassage, type WordedTemplate } from "./worded-template.js";

/** What the conditions are held against. */
export type AskedCampaign = Pick<Campaign, "states" | "commitments" | "recommendations">;

export function conditionFaults(template: WordedTemplate, campaign: AskedCampaign): readonly Diagnostic[] {
  const asked = placedNodes(template).flatMap(({ node }) =>
    node.kind === "choice" ? columnFaults(node, template, campaign) : [],
  );
  return [...asked, ...template.passages.flatMap((passage) => requestFaults(passage, template, campaign))];
}

function columnFaults(
  { condition, offset }: ChoiceNode,
  { source }: WordedTemplate,
  campaign: AskedCampaign,
): readonly Diagnostic[] {
  const fault = (what: string, remedy: string): readonly Diagnostic[] => [
    { ...faultAt(source, offset, what, remedy), rule: "conditions-know-no" },
  ];
  if (condition.kind === "is") {
    const status = [condition.left, condition.right].flatMap(
      (side) => commitmentOf(side, [""], campaign) ?? [],
    )[0];
    if (status === undefined) return [];
    return fault(
      `"column.${status}" is the cell as it stands, not the status on the letter's date`,
      ask(status),
    );
  }
  const id = commitmentOf(condition, ["", "_checked", "_source"], campaign);
  const word = wordOf(condition);
  if (id !== undefined)
    return fault(`"${word}" holds for every cell that is filled, whatever the status is`, ask(id));
  const header = word.startsWith("column.") ? word.slice("column.".length) : "";
  const truth = codes.has(header) ? undefined : truthOfColumn(filledCells(header, campaign));
  if (truth === undefined) return [];
  const { value, isYes, mistaken = "no" } = truth;
  const comparison = `(is ${word} "${value}")`;
  return fault(
    `"${word}" holds for every cell that is filled, and so for "${mistaken}" too`,
    isYes ? `ask {{#if ${comparison}}}` : `leave such cells empty, or ask {{#unless ${comparison}}} as well`,
  );
}

function ask(id: string): string {
  return `ask commitment.${id}.met, or .partial, .outstanding or .unknown`;
}

/** Columns of codes, among which NO is Norway. */
const codes: ReadonlySet<string> = new Set(["iso2", "iso3", "language"]);

/** The commitment to whose columns, of these endings, an expression belongs. */
function commitmentOf(
  expression: Expression,
  endings: readonly string[],
  { commitments }: AskedCampaign,
): string | undefined {
  const word = wordOf(expression);
  return commitments.find(({ id }) => endings.some((ending) => word === `column.${id}${ending}`))?.id;
}

function filledCells(header: string, { states }: AskedCampaign): readonly string[] {
  const cells = states.map(({ columns }) => (cellOf(columns, header) ?? "").trim());
  return [...new Set(cells)].filter((cell) => cell !== "");
}

/** What a request asks of itself, and whether it says anything. */
function requestFaults(
  { nodes, recommendation }: WordedPassage,
  { source }: WordedTemplate,
  { recommendations }: AskedCampaign,
): readonly Diagnostic[] {
  if (recommendation === undefined) return [];
  const placed = nodesWithin(nodes);
  const { id, offset } = recommendation;
  if (
    placed.every(({ node }) => node.kind === "choice" || (node.kind === "text" && node.text.trim() === ""))
  ) {
    const what = `recommendation "${id}" has no words in any case`;
    const fault = faultAt(source, offset, what, "write what it asks between its tags");
    return [{ ...fault, rule: "requests-have-words" }];
  }
  const rests = recommendations.some((row) => row.id === id && row.commitments.length > 0);
  if (rests) return [];
  return placed.flatMap(({ node }) => {
    if (node.kind !== "choice" || !ofStanding.has(wordOf(node.condition))) return [];
    const what = `"${wordOf(node.condition)}" holds for no State: recommendation "${id}" rests on no commitment`;
    const remedy = "name its commitments in data/recommendations.csv, or take the condition out";
    return [{ ...faultAt(source, node.offset, what, remedy), rule: "requests-have-words" as const }];
  });
}

/** The words that say how a request stands: without commitments none of them is ever true or filled. */
const ofStanding: ReadonlySet<string> = new Set(
  vocabulary.filter(({ where }) => where === "in a recommendation").map(({ name }) => name),
);
