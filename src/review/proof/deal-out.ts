// The parts of a proof for several readers: whole languages, as far as there are readers for them, and about as many pages
// for each. It must not know what a part shows.

/** What is dealt out. */
export interface DealtPart {
  readonly letter: { readonly language: string };
  readonly pages: readonly unknown[];
}

/**
 * For each reader some parts, in their order; fewer readers where there are fewer parts. With as many readers as languages
 * or more, each reads one language, and a language has readers by its pages; with fewer, each reads whole languages.
 */
export function dealOut<Part extends DealtPart>(
  parts: readonly Part[],
  readers: number,
): readonly (readonly Part[])[] {
  const codes = [...new Set(parts.map(({ letter }) => letter.language))];
  const languages = codes.map((code) => parts.filter(({ letter }) => letter.language === code));
  const numbers = readersByPages(languages.map(pagesIn), readers);
  const dealt =
    readers < languages.length
      ? shareOut(
          languages.toSorted((one, other) => pagesIn(other) - pagesIn(one)),
          readers,
        )
      : languages.flatMap((own, index) =>
          shareOut(
            own.map((part) => [part]),
            numbers[index] ?? 1,
          ),
        );
  return dealt.flatMap((own) => (own.length === 0 ? [] : [parts.filter((part) => own.includes(part))]));
}

/** One for each language, and each other one for that of which a reader would have most to read. */
function readersByPages(pages: readonly number[], readers: number): readonly number[] {
  const numbers = pages.map(() => 1);
  for (let left = readers - pages.length; left > 0; left -= 1) {
    const loads = pages.map((count, index) => count / (numbers[index] ?? 1));
    const most = loads.indexOf(Math.max(...loads));
    numbers[most] = (numbers[most] ?? 0) + 1;
  }
  return numbers;
}

/** Each portion in turn to whoever has least so far: each begins with a whole letter, as long as there are such. */
function shareOut<Part extends DealtPart>(
  portions: readonly (readonly Part[])[],
  readers: number,
): readonly (readonly Part[])[] {
  const shares = Array.from({ length: readers }, (): Part[] => []);
  for (const portion of portions) {
    const least = shares.reduce((one, other) => (pagesIn(other) < pagesIn(one) ? other : one));
    least.push(...portion);
  }
  return shares;
}

function pagesIn(parts: readonly DealtPart[]): number {
  return parts.reduce((sum, { pages }) => sum + pages.length, 0);
}
