// What a comparison finds: faults, and warnings where an honest table may look so too. Findings of one kind in one column
// are told together once there are many, for then it is the column that is wrong and no single row.
// It must not know what is compared.

import { type Diagnostic, InputError, type Place } from "../../diagnostic.js";
import type { RuleId } from "../../rules.js";

export interface Findings {
  readonly faults: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

export function joined(all: readonly Findings[]): Findings {
  return { faults: all.flatMap(({ faults }) => faults), warnings: all.flatMap(({ warnings }) => warnings) };
}

/** The warnings, if there is no fault. @throws InputError with the faults. */
export function accepted({ faults, warnings }: Findings): readonly Diagnostic[] {
  if (faults.length > 0) throw new InputError(faults);
  return warnings;
}

/** From how many on the findings of a column are told as one. */
const many = 4;

/** Each finding by itself, or the first of its column and how many more there are. */
export function condensed(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const key = [finding.place?.file, finding.place?.field, finding.rule].join("\n");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap((group) => (group.length < many ? group : [asOne(group)]));
}

function asOne(group: readonly Diagnostic[]): Diagnostic {
  const [first = { what: "" }, ...others] = group;
  const what = `${first.what}; ${others.length} more rows do not fit either, so that the column has probably moved against the others`;
  return { ...first, what, remedy: "undo the last sort or paste, or move the cells back to their rows" };
}

export function finding(what: string, remedy: string, place: Place, rule: RuleId): Diagnostic {
  return { what, remedy, place, rule };
}
