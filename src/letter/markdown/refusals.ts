// What a letter's Markdown must not hold, in words: what it is and what to write instead.

interface Refusal {
  readonly what: string;
  readonly remedy: string;
}

const image: Refusal = {
  what: "a letter's text has no images",
  remedy: 'take it out; a logo is named in the front matter: logo: "logo.png"',
};

const footnote: Refusal = {
  what: "a letter has no footnotes",
  remedy: "put the note into the text, between brackets",
};

const reference: Refusal = {
  what: "a link by reference has no place in a letter",
  remedy: "write the address beside the text: [text](https://example.org)",
};

/** The refusal of a node by its mdast type. */
export function refusalOf(type: string): Refusal {
  return nodeRefusals.get(type) ?? { what: `a letter has no place for a ${type}`, remedy: "take it out" };
}

const table: Refusal = {
  what: "a letter's text has no tables",
  remedy: "write a list; the annex is made by the tool",
};

const nodeRefusals: ReadonlyMap<string, Refusal> = new Map(
  Object.entries({
    image,
    imageReference: image,
    footnoteReference: footnote,
    footnoteDefinition: footnote,
    linkReference: reference,
    definition: reference,
    table,
    html: {
      what: "a letter has no HTML",
      remedy: "write *emphasis*, **strong**, a backslash where a line ends, {{!-- a comment --}}",
    },
    delete: { what: "a letter strikes nothing out", remedy: "take the words or the ~~ out" },
    code: {
      what: "a letter has no blocks of code",
      remedy: "begin the lines at the margin: four spaces make a block of code, and so do ``` fences",
    },
  }),
);

/** The refusals that hang on more than a type. */
export const refusals = {
  footnoteReference: footnote,
  linkReference: reference,
  taskItem: { what: "a letter has no boxes to tick", remedy: "take [ ] out" },
  fourthList: { what: "a list has a fourth level", remedy: "keep to three levels" },
  fourthQuotation: { what: "a quotation has a fourth level", remedy: "keep to three levels" },
  deepEmphasis: { what: "* and ** stand too deep in one another", remedy: "mark the words once" },
  numberedLines: {
    what: "lines that begin with a number are no list here",
    remedy: "leave an empty line before the first of them",
  },
  headingInside: {
    what: "a heading stands in a list, a quotation, a recommendation or the subject",
    remedy: "use **strong** words, or put the heading between paragraphs",
  },
  headingTooDeep: {
    what: "a heading of six # is a level too deep",
    remedy: "use one to five: the subject is the first level, # the second",
  },
  linkTitle: { what: "a link's title would not be printed", remedy: 'take the "…" after the address out' },
  linkWithoutText: { what: "a link has no text", remedy: "write [text](https://example.org)" },
  rawBraces: {
    what: "braces would be printed",
    remedy: "write {{word}} with a word of the vocabulary, or no braces",
  },
  rawAsterisks: {
    what: "** would be printed",
    remedy: "write **words** without a space next to the asterisks inside, both pairs in one paragraph",
  },
} as const;
