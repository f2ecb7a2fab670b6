// Who holds a lock, as its file says: its text in, a holder out, if it is one. It must not know where the file lies.

import * as z from "zod";
import { parsedJson } from "../accounts/account.js";

const holder = z.object({
  pid: z.number(),
  host: z.string(),
  /** Older versions did not write it. */
  namespace: z.string().optional(),
  started: z.string(),
});

export type Holder = z.infer<typeof holder>;

/** Undefined for a text that was cut short, or that no run of ours has written. */
export function readHolder(text: string): Holder | undefined {
  const result = holder.safeParse(parsedJson(text));
  return result.success ? result.data : undefined;
}
