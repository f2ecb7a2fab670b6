// The rules by which the forms of a State's name follow from one another in Arabic, English, French, Portuguese and Spanish. The tool itself
// takes every form from names.csv; tests hold the table to these rules.

import type { StateName } from "../../src/data/tables/names.js";
import { together } from "../../src/languages/grammar.js";
import { french, shipped } from "./languages.js";

/** What the rules go from. */
export type GivenForms = Pick<StateName, "short" | "formal" | "inText" | "of">;

/** The forms with those that follow from them. */
export function withForms(language: string, given: GivenForms): StateName {
  return {
    ...given,
    to: toState(language, given),
    in: inState(language, given),
    formalOf: formalOf(language, given),
  };
}

/** "to Kenya", « au Kenya », « à la Gambie », « aux Comores », « à Cuba », «al Perú». */
function toState(language: string, given: GivenForms): string {
  const { to = "" } = prepositions[language] ?? {};
  return together(to, named(language, given), shipped(language).grammar);
}

/** "in Kenya", « au Kenya », « en Gambie », « aux Comores », « à Cuba », «en el Perú». */
function inState(language: string, given: GivenForms): string {
  const own = named(language, given);
  if (language === "fr") return inFrench(own);
  return together(prepositions[language]?.in ?? "", own, shipped(language).grammar);
}

/** "of the Republic of Kenya", « du Royaume du Maroc », «del Reino de España». */
function formalOf(language: string, { short, formal, of }: GivenForms): string {
  if (formal === short) return of;
  const { of: preposition = "" } = prepositions[language] ?? {};
  return preposition === "" ? formal : together(preposition, formal, shipped(language).grammar);
}

const prepositions: Readonly<Record<string, Readonly<Record<"of" | "to" | "in", string>>>> = {
  en: { of: "of", to: "to", in: "in" },
  fr: { of: "de", to: "à", in: "en" },
  es: { of: "de", to: "a", in: "en" },
  pt: { of: "de", to: "a", in: "em" },
  ar: { of: "", to: "إلى", in: "في" },
};

/** What the "of" form names, with its article: « le Royaume-Uni » of « du Royaume-Uni », where the short name is longer. */
function named(language: string, { of, inText }: GivenForms): string {
  if (language !== "fr") return inText;
  const [, preposition = "", name] = /^(du |des |de la |de l['’]|de |d['’])(.+)$/.exec(of) ?? [];
  return name === undefined ? inText : `${articles.get(preposition.replace("'", "’")) ?? ""}${name}`;
}

const articles: ReadonlyMap<string, string> = new Map([
  ["du ", "le "],
  ["des ", "les "],
  ["de la ", "la "],
  ["de l’", "l’"],
]);

/**
 * Grevisse, Le bon usage, § 1052: au before a masculine name, aux before a plural, en without an article before a
 * feminine one and before a vowel, à before a name without an article, mostly of an island or a city.
 */
function inFrench(named: string): string {
  const [, article = "", name = named] = /^(le |les |la |l['’])?(.+)$/.exec(named) ?? [];
  if (name.startsWith("État ")) return `dans ${named}`;
  if (article === "") return namesAfterEn.has(name) ? `en ${name}` : `à ${name}`;
  if (article === "le " || article === "les " || smallIslands.has(name))
    return together("à", named, french.grammar);
  return `en ${name}`;
}

/** Names without an article that are no island or city. */
const namesAfterEn: ReadonlySet<string> = new Set(["El Salvador", "Haïti", "Israël"]);

/** Feminine islands that keep their article: « à la Barbade ». */
const smallIslands: ReadonlySet<string> = new Set([
  "Barbade",
  "Dominique",
  "Grenade",
  "Jamaïque",
  "Trinité-et-Tobago",
]);
