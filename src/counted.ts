// Numbers as the tool tells them to people, in faults and summaries. It must not know what is counted.

/** "1 letter", "123 letters". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** 12,345. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
