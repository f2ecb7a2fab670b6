// How every command is called, in the order in which help lists them, and what each is then handed. Loaded by every command:
// keep it light.

import { facts, standing, tables } from "./facts.js";
import { type kindLine, letters, tool } from "./letters.js";
import type { AskedOf } from "./option.js";
import { postRoom } from "./post-room.js";
import { review } from "./review.js";

export const lines = { ...letters, ...standing, ...review, ...facts, ...postRoom, ...tables, ...tool };

/** What is asked of the command. */
export type Asked<Name extends keyof typeof lines> = AskedOf<(typeof lines)[Name]>;

/** What is asked of a command that makes a kind of file. */
export type KindAsked = AskedOf<ReturnType<typeof kindLine>>;
