// A template as the tool understands it: Handlebars' tree brought down to the few things the language has, with every
// word checked. template.ts makes it and merge.ts walks it; offsets are into the template's file.

export type Expression =
  | { readonly kind: "word"; readonly name: string }
  | { readonly kind: "literal"; readonly text: string }
  | {
      readonly kind: "date";
      /** The date alone, or with "on" or "since" before it. */
      readonly as: DateForm;
      readonly of: Expression;
      readonly offset: number;
    }
  | {
      readonly kind: "plural";
      /** The number beside which a noun stands. */
      readonly of: Expression;
      /** One for each form that a noun has in the template's language. */
      readonly texts: readonly string[];
      readonly offset: number;
    }
  | { readonly kind: "is"; readonly left: Expression; readonly right: Expression };

export type DateForm = "date" | "on" | "since";

export interface TextNode {
  readonly kind: "text";
  readonly text: string;
  readonly offset: number;
}

export interface ValueNode {
  readonly kind: "value";
  readonly expression: Expression;
  readonly offset: number;
}

export interface ChoiceNode {
  readonly kind: "choice";
  readonly condition: Expression;
  /** Of the condition. */
  readonly offset: number;
  readonly then: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

export interface LanguageNode {
  readonly kind: "language";
  /** BCP 47. */
  readonly code: string;
  readonly content: readonly TemplateNode[];
  readonly offset: number;
}

export interface SignatoriesNode {
  readonly kind: "signatories";
  readonly offset: number;
}

export interface RecommendationNode {
  readonly kind: "recommendation";
  readonly id: string;
  readonly content: readonly TemplateNode[];
  readonly offset: number;
  readonly end: number;
}

export type TemplateNode =
  | TextNode
  | ValueNode
  | ChoiceNode
  | LanguageNode
  | SignatoriesNode
  | RecommendationNode;

/** The word that a printed expression asks for. */
export function wordOf(expression: Expression): string {
  if (expression.kind === "word") return expression.name;
  if (expression.kind === "literal") return expression.text;
  return wordOf(expression.kind === "is" ? expression.left : expression.of);
}

/** All words that an expression asks for. */
export function wordsIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "word":
      return [expression.name];
    case "literal":
      return [];
    case "date":
    case "plural":
      return wordsIn(expression.of);
    case "is":
      return [...wordsIn(expression.left), ...wordsIn(expression.right)];
  }
}
