// Phrases with slots, filled in. It must not know which phrase is used where.

/** A phrase with its slots filled; a slot without a value is a bug. */
export function fillPhrase(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replaceAll(slots, (_, slot: string) => {
    const value = values[slot];
    if (value === undefined) throw new Error(`no value for {${slot}} in "${phrase}"`);
    return value;
  });
}

/** The names of a phrase's slots. */
export function slotsOf(phrase: string): readonly string[] {
  return [...phrase.matchAll(slots)].map(([, slot = ""]) => slot);
}

const slots = /\{(\w+)\}/g;
