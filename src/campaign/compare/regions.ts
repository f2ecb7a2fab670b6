// The regions of states-parties.csv: one region written in two ways, and a State in another region than its neighbours.
// Comes in as a table, goes out as warnings. It must not know how regions should be called.

import type { Table } from "../../data/csv/csv.js";
import { regionalGroup } from "../../data/regional-groups.js";
import type { Diagnostic } from "../../diagnostic.js";
import { nearest } from "../../nearest.js";
import { condensed, type Findings, finding } from "../check/findings.js";
import { type NamedRow, namedRows } from "./named-rows.js";

export function compareRegions(statesParties: Table): Findings {
  const rows = namedRows(statesParties);
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.cell("region"), (counts.get(row.cell("region")) ?? 0) + 1);
  return { faults: [], warnings: [...spellings(rows, counts), ...condensed(strangers(rows))] };
}

/** How much more often the one must be than the other to be the right one of two spellings. */
const muchMore = 3;

function spellings(rows: readonly NamedRow[], counts: ReadonlyMap<string, number>): readonly Diagnostic[] {
  return [...counts].flatMap(([region, count]): readonly Diagnostic[] => {
    const common = [...counts].filter(([, others]) => others >= muchMore * count).map(([name]) => name);
    const meant = region === "" ? undefined : common.find((name) => isSpelledAlike(region, name));
    const row = rows.find((each) => each.cell("region") === region);
    if (meant === undefined || row === undefined) return [];
    const what = `"${region}" is "${meant}" in ${counts.get(meant)} other rows`;
    return [finding(what, `write ${meant}, if that is meant`, row.at("region"), "one-spelling")];
  });
}

/** "Africa" and "African", "Asia Pacific" and "Asia-Pacific"; not "Eastern" and "Western". */
function isSpelledAlike(one: string, other: string): boolean {
  if (one === other || other === "") return false;
  const [a, b] = [plain(one), plain(other)];
  if (directions(one).join(" ") !== directions(other).join(" ")) return false;
  return (
    a === b ||
    (Math.min(a.length, b.length) > 3 && (a.startsWith(b) || b.startsWith(a))) ||
    nearest(a, [b]) === b
  );
}

function plain(region: string): string {
  return region.toLowerCase().replace(/[^\p{L}]+/gu, "");
}

function directions(region: string): readonly string[] {
  return region.toLowerCase().match(/north|south|east|west|central|middle/g) ?? [];
}

/** From how many States on a region's name and a group's members say something of one another, and how sure they are. */
const enough = 4;
const nearlyAll = 0.75;

/** States whose region is that of another group of the United Nations, where the table's regions are these groups. */
function strangers(rows: readonly NamedRow[]): readonly Diagnostic[] {
  const usual = usualRegions(rows);
  return rows.flatMap((row): readonly Diagnostic[] => {
    const expected = usual.get(regionalGroup(row.iso3) ?? -1);
    const region = row.cell("region");
    if (expected === undefined || region === expected || ![...usual.values()].includes(region)) return [];
    const what = `"${region}" is the region of another group: States in that of ${row.iso3} are "${expected}" here`;
    return [
      finding(what, "correct the region, if it is the group that is meant", row.at("region"), "one-spelling"),
    ];
  });
}

/** By group, the region that nearly all its members have; none if the table divides the world otherwise. */
function usualRegions(rows: readonly NamedRow[]): ReadonlyMap<number, string> {
  const byGroup = new Map<number, string[]>();
  for (const row of rows) {
    const group = regionalGroup(row.iso3);
    if (group !== undefined) byGroup.set(group, [...(byGroup.get(group) ?? []), row.cell("region")]);
  }
  const usual = [...byGroup].flatMap(([group, regions]) => {
    const region = mostFrequent(regions);
    const count = regions.filter((each) => each === region).length;
    return region !== "" && regions.length >= enough && count >= nearlyAll * regions.length
      ? [[group, region] as const]
      : [];
  });
  return new Set(usual.map(([, region]) => region)).size === usual.length ? new Map(usual) : new Map();
}

function mostFrequent(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0])[0];
}
