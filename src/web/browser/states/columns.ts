// The columns of the picture of the batch: each request that rests on commitments, and beside it its commitments; and
// which States are shown in which order. Pure.

import type { PagePassage, PageRequest, PageState, StandingMark } from "../../page-data.js";
import { folded, type Model, marks } from "../model.js";

export interface Column {
  /** "r0" for a request, "c3" for a commitment: in the page's address. */
  readonly key: string;
  /** A request's number and name. */
  readonly title: string;
  readonly isRequest: boolean;
  readonly markOf: (state: PageState) => StandingMark;
}

export function columnsOf({ data }: Model): readonly Column[] {
  return restingRequests(data.requests).flatMap((request, index): readonly Column[] => {
    const column: Column = {
      key: `r${index}`,
      title: `${request.number} ${request.name}`,
      isRequest: true,
      markOf: ({ requests }) => markAt(requests, index),
    };
    if (request.commitments.length < 2) return [column];
    return [
      column,
      ...request.commitments.map((commitment) => ({
        key: `c${commitment}`,
        title: data.commitments[commitment]?.name ?? "",
        isRequest: false,
        markOf: ({ commitments }: PageState) => markAt(commitments, commitment),
      })),
    ];
  });
}

/** Those on which States differ. */
export function restingRequests(requests: readonly PageRequest[]): readonly PageRequest[] {
  return requests.filter(({ commitments }) => commitments.length > 0);
}

function markAt(text: string, index: number): StandingMark {
  return marks.find((mark) => mark === text[index]) ?? "u";
}

/** How many requests of the State's letter are highlighted. */
export function highlighted({ requests }: PageState): number {
  return [...requests].filter((mark) => mark === "o" || mark === "p").length;
}

/** The States that the filters `q`, `l`, `c` (a column), `s` (a mark) and `p` (a passage's id) leave. */
export function shownStates(
  filters: Readonly<Record<string, string>>,
  { data, passages, byName }: Model,
  columns: readonly Column[],
): readonly PageState[] {
  const { q = "", l = "", c = "", s = "", p = "" } = filters;
  const words = folded(q.trim());
  const asked = columns.filter(({ key, isRequest }) => (c === "" ? isRequest : key === c));
  const passage: PagePassage | undefined = passages.get(p);
  return byName.filter(
    (state) =>
      folded(`${state.name} ${state.iso3} ${data.regions[state.region] ?? ""}`).includes(words) &&
      (l === "" || state.language === l) &&
      (s === "" || asked.some(({ markOf }) => markOf(state) === s)) &&
      (passage === undefined || passage.states.includes(data.states.indexOf(state))),
  );
}

/** By a column's key, "highlighted", "unread", or "" for the name; a "-" before it turns the order about. */
export function sorted(
  states: readonly PageState[],
  sort: string,
  columns: readonly Column[],
  unread: (state: PageState) => number,
): readonly PageState[] {
  const key = sort.replace(/^-/, "");
  const sign = sort.startsWith("-") ? -1 : 1;
  const column = columns.find((each) => each.key === key);
  const rank = (state: PageState): number => {
    if (column !== undefined) return marks.indexOf(column.markOf(state));
    if (key === "highlighted") return -highlighted(state);
    return key === "unread" ? -unread(state) : 0;
  };
  const ranked = states.map((state, index) => ({ state, rank: rank(state), index }));
  const byName = column === undefined && key !== "highlighted" && key !== "unread";
  ranked.sort((a, b) => sign * (a.rank - b.rank) || (byName ? sign : 1) * (a.index - b.index));
  return ranked.map(({ state }) => state);
}
