// A State as the aim and as the place of something: "to the Gambia", « au Kenya », «al Perú»; "in Cuba", « en Gambie ».
// Both follow from the "of" form of names.csv by each language's rules, unless the table has a form of its own.
// It must not know which State is meant: exceptions are known by their names.

import type { StateName } from "../data/names.js";
import { together } from "./grammar.js";
import type { LanguageCode } from "./letter.js";

/** "to Kenya", « au Kenya », « à la Gambie », « aux Comores », « à Cuba », «al Perú». */
export function toState(name: StateName, language: LanguageCode): string {
  return name.to ?? together(prepositions[language].to, named(name, language), language);
}

/** "in Kenya", « au Kenya », « en Gambie », « aux Comores », « à Cuba », «en el Perú». */
export function inState(name: StateName, language: LanguageCode): string {
  if (name.in !== undefined) return name.in;
  const own = named(name, language);
  return language === "fr" ? inFrench(own) : together(prepositions[language].in, own, language);
}

const prepositions: Readonly<Record<LanguageCode, Readonly<Record<"to" | "in", string>>>> = {
  en: { to: "to", in: "in" },
  fr: { to: "à", in: "en" },
  es: { to: "a", in: "en" },
};

/** What the "of" form names, with its article: « le Royaume-Uni » of « du Royaume-Uni », where the short name is longer. */
function named({ of, inText }: StateName, language: LanguageCode): string {
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
  if (article === "le " || article === "les " || smallIslands.has(name)) return together("à", named, "fr");
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
