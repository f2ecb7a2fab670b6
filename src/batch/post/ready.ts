// Which letters of a folder may be posted: those that bear no mark of a draft and, where approval is required, whose very
// text somebody has approved. The others are left out, and named with what to do. It must not know what is made of them.

import { counted } from "../../counted.js";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import type { LettersInFolder } from "../../output/accounts/letters-in-folder.js";
import type { ManifestRow } from "../../output/accounts/manifest.js";
import { type Approval, isApproved } from "../../review/approvals.js";
import { APPROVALS } from "../open/approvals-file.js";
import type { LettersToPost, LetterToPost } from "./letters-to-post.js";

/** Why a letter is not ready: in the order in which they are told. */
type Hindrance = "not approved" | "approval removed" | "still marked";

const hindrances: Readonly<
  Record<Hindrance, { readonly one: string; readonly more: string; readonly remedy: string }>
> = {
  "not approved": {
    one: "nobody has approved its text",
    more: "nobody has approved their texts",
    remedy: "approve them with letters approve --by NAME and run letters generate again",
  },
  "approval removed": {
    one: `${APPROVALS} no longer has the approval of its text, with which it was made`,
    more: `${APPROVALS} no longer has the approvals of their texts, with which they were made`,
    remedy: "put the file back from a copy, or approve them anew with letters approve --by NAME",
  },
  "still marked": {
    one: "its text is approved, but it was made before and bears the mark of a draft",
    more: "their texts are approved, but they were made before and bear the mark of a draft",
    remedy: "run letters generate again",
  },
};

/** Throws InputError if no letter is ready. */
export function readyAlone(
  asked: LettersToPost,
  approvals: readonly Approval[] | "not asked for",
  { folder }: LettersInFolder,
): LettersToPost & { readonly warnings: readonly Diagnostic[] } {
  const hindered = asked.chosen.map((letter) => ({ letter, why: hindranceOf(letter.row, approvals) }));
  const chosen = hindered.filter(({ why }) => why === undefined).map(({ letter }) => letter);
  if (chosen.length === asked.chosen.length) return { ...asked, warnings: [] };
  const kinds = Object.keys(hindrances) as Hindrance[];
  const warnings = kinds.flatMap((kind) =>
    leftOut(
      kind,
      hindered.filter(({ why }) => why === kind).map(({ letter }) => letter),
      asked.chosen.length,
    ),
  );
  if (chosen.length > 0) return { chosen, isWhole: false, warnings };
  const none = { what: `no letter in "${folder.shown}" that is asked for may be posted yet` };
  throw new InputError([...warnings, none]);
}

function hindranceOf(
  row: ManifestRow,
  approvals: readonly Approval[] | "not asked for",
): Hindrance | undefined {
  if (approvals !== "not asked for" && !isApproved(row, approvals))
    return row.draft === "no" ? "approval removed" : "not approved";
  return row.draft === "yes" ? "still marked" : undefined;
}

/** More than these are named only where others are not left out. */
const mostNamed = 12;

function leftOut(kind: Hindrance, letters: readonly LetterToPost[], asked: number): readonly Diagnostic[] {
  if (letters.length === 0) return [];
  const { one, more, remedy } = hindrances[kind];
  const count = counted(letters.length, "letter");
  const whose =
    letters.length === asked && asked > mostNamed
      ? `all ${count}`
      : `${count}, to ${letters.map(({ row }) => row.state).join(", ")}`;
  const what = `left out, for ${letters.length === 1 ? one : more}: ${whose}`;
  return [{ what, remedy: `${remedy}, or take them all the same with --drafts` }];
}
