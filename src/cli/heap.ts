// How far the JavaScript heap may grow while a large batch is made. It must not know what the batch is.

import { setFlagsFromString } from "node:v8";

/**
 * By how many hundredths V8 lets the heap grow beyond what is in use before it collects garbage. Left to itself it
 * allows four times as much while memory seems plenty: measured on 12,300 letters, 630 MiB in place of some 310, and no
 * faster, since one thread's garbage is collected beside its work. Where several threads work already, collecting costs
 * them time (38 seconds at 60, 36 at 100, 34 at 400), so there it may wait.
 */
const growth = { oneThread: 30, severalThreads: 100 };

/**
 * V8 looks at this flag whenever it has collected garbage. A V8 that does not know it says so on standard error, and goes
 * on as before. Once it is set, V8 takes no code that was compiled without it: call this when all is loaded.
 */
export function keepHeapSmall(threads: number): void {
  setFlagsFromString(`--heap-growing-percent=${threads === 1 ? growth.oneThread : growth.severalThreads}`);
}
