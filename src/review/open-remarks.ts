// Remarks that stand in the way of an approval: those on passages that the letters still have. Whoever changes a passage
// has answered what was said of it. Gathered remarks in, faults out. It must not know which letters are to be approved.

import type { Diagnostic } from "../diagnostic.js";
import type { GatheredRemarks } from "./gather-remarks.js";

export function openRemarks({ remarked }: Pick<GatheredRemarks, "remarked">): readonly Diagnostic[] {
  return remarked.flatMap(({ passage, remarks }) => {
    const { of, at, language, states } = passage;
    const where = `${of} (${at === "" ? language : at})`;
    return remarks.map(({ reader, remark, place }) => ({
      what: `${where} has an open remark by ${reader}: "${remark.replaceAll(/\s*\n\s*/g, " / ")}"`,
      remedy:
        "change the passage and make the letters anew, or take the row out of the file once it is settled; or approve other letters with --except",
      place,
      states,
    }));
  });
}
