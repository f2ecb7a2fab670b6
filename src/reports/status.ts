// The matrix State × recommendation as text of so many columns, or as JSON: assessments in, lines out.
// Each standing has a sign and a word, never a colour alone. It must not print.

import { type Assessment, restingOnCommitments, type Standing } from "../campaign/assess.js";
import type { Recommendation } from "../campaign/campaign.js";
import { characters, USUAL_WIDTH } from "./fold.js";

const GAP = "  ";
const LONGEST_NAME = 34;
/** The totals are named in the column of the names. */
const LEAST_NAME = "! outstanding".length;

/** In the order in which the legend and the totals list them. */
const SIGNS: readonly (readonly [standing: Standing, sign: string])[] = [
  ["outstanding", "!"],
  ["met", "✓"],
  ["unknown", "?"],
];

interface Table {
  readonly width: number;
  readonly recommendations: readonly Recommendation[];
  readonly nameWidth: number;
  readonly columnWidth: number;
  readonly cell: (standing: Standing) => string;
}

/** The matrix with its head, totals and legend; each line ends with a line end. */
export function matrixText(
  assessments: readonly Assessment[],
  recommendations: readonly Recommendation[],
  width = USUAL_WIDTH,
): string {
  const table = tableFor(assessments, restingOnCommitments(recommendations), width);
  const lines = [
    headLine(table),
    ...assessments.map((assessment) => stateLine(assessment, table)),
    "",
    ...SIGNS.map(([standing]) => totalLine(standing, assessments, table)),
    "",
    ...legend(table),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

/** How many States have each standing on each recommendation. */
export function standingTotals(
  assessments: readonly Assessment[],
  recommendations: readonly Recommendation[],
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const totals = restingOnCommitments(recommendations).map(({ id }) => [
    id,
    Object.fromEntries(SIGNS.map(([standing]) => [standing, count(assessments, id, standing)])),
  ]);
  return Object.fromEntries(totals);
}

/** Signs with words as long as that fits, else signs alone; names shorter still on a narrow terminal. */
function tableFor(
  assessments: readonly Assessment[],
  recommendations: readonly Recommendation[],
  width: number,
): Table {
  const names = assessments.map(({ state }) => characters(state.name));
  const nameWidth = names.reduce((most, name) => Math.max(most, Math.min(name, LONGEST_NAME)), LEAST_NAME);
  const worded: Table = {
    width,
    recommendations,
    nameWidth,
    columnWidth: "! outstanding".length,
    cell: (standing) => `${signOf(standing)} ${standing}`,
  };
  if (widthOf(worded) <= width) return worded;
  const bare = { ...worded, columnWidth: "99 ".length, cell: signOf };
  // The last column has no blanks behind its sign.
  const excess = Math.max(0, widthOf(bare) - "9 ".length - width);
  return { ...bare, nameWidth: Math.max(LEAST_NAME, nameWidth - excess) };
}

function widthOf(table: Table): number {
  return characters(line(["", "", "", ...table.recommendations.map(() => "")], table));
}

function headLine(table: Table): string {
  const heads = table.recommendations.map((one) => (headFits(one, table) ? headOf(one) : String(one.number)));
  return line(["", "State", "", ...heads], table);
}

function headFits(recommendation: Recommendation, { columnWidth }: Table): boolean {
  return characters(headOf(recommendation)) <= columnWidth;
}

function stateLine({ state, recommendations }: Assessment, table: Table): string {
  const cells = table.recommendations.map(({ id }) => {
    const finding = recommendations.find(({ recommendation }) => recommendation.id === id);
    return finding === undefined ? "" : table.cell(finding.standing);
  });
  const held = state.hold === "" ? "" : "held";
  return line(
    [state.iso3, shortened(state.name, table.nameWidth), `${state.language} ${held}`, ...cells],
    table,
  );
}

function totalLine(standing: Standing, assessments: readonly Assessment[], table: Table): string {
  const counts = table.recommendations.map(({ id }) => String(count(assessments, id, standing)));
  return line(["", `${signOf(standing)} ${standing}`, "", ...counts], table);
}

/** Code, name and language (with "held"), then the recommendations. */
function line([code = "", name = "", language = "", ...cells]: readonly string[], table: Table): string {
  const columns = cells.map((cell) => padded(cell, table.columnWidth));
  return [
    padded(code, 3),
    padded(name, table.nameWidth),
    padded(language, "en held".length),
    ...columns,
  ].join(GAP);
}

/** The signs in words, and the recommendations of which only the number stands over its column. */
function legend(table: Table): readonly string[] {
  const signs = SIGNS.map(([standing, sign]) => `${sign} ${standing}`);
  const numbered = table.recommendations.filter((one) => !headFits(one, table)).map(headOf);
  return [
    ...wrapped("signs:", signs, table.width),
    ...(numbered.length === 0 ? [] : wrapped("recommendations:", numbered, table.width)),
  ];
}

function wrapped(label: string, items: readonly string[], width: number): readonly string[] {
  const lines = [label];
  for (const item of items) {
    const last = lines.at(-1) ?? "";
    if (characters(last) + GAP.length + characters(item) <= width)
      lines[lines.length - 1] = `${last}${GAP}${item}`;
    else lines.push(GAP + item);
  }
  return lines;
}

function count(assessments: readonly Assessment[], id: string, standing: Standing): number {
  return assessments.filter(({ recommendations }) =>
    recommendations.some((finding) => finding.recommendation.id === id && finding.standing === standing),
  ).length;
}

function headOf({ number, id }: Recommendation): string {
  return `${number} ${id}`;
}

function signOf(standing: Standing): string {
  return SIGNS.find(([one]) => one === standing)?.[1] ?? "";
}

function shortened(name: string, width: number): string {
  return characters(name) <= width ? name : `${[...name].slice(0, width - 1).join("")}…`;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - characters(text)));
}

/** The keys are those of `--json`. */
export function statusJson(
  assessments: readonly Assessment[],
  recommendations: readonly Recommendation[],
  date: string,
): object {
  const shown = new Set(restingOnCommitments(recommendations).map(({ id }) => id));
  return {
    date,
    states: assessments.map(({ state, commitments, recommendations: findings }) => ({
      iso3: state.iso3,
      state: state.name,
      language: state.language,
      held: state.hold !== "",
      commitments: Object.fromEntries(
        commitments.map(({ commitment, judgement }) => [commitment.id, judgement.status]),
      ),
      recommendations: Object.fromEntries(
        findings
          .filter(({ recommendation }) => shown.has(recommendation.id))
          .map(({ recommendation, standing }) => [recommendation.id, standing]),
      ),
    })),
    totals: { recommendations: standingTotals(assessments, recommendations) },
  };
}
