// A whole number in words: "one hundred and twelve", « cent douze », «ciento doce». Own tables, as for every word of a
// letter; Intl spells no numbers. It must not know what is counted, only its gender.

import type { LanguageCode } from "./letter.js";

/** The gender of what is counted: « une demande », « un engagement ». English has none. */
export type Gender = "feminine" | "masculine";

/** Up to 999; a greater number in digits, as it would be read in no letter. Before a noun, as in «veintiún puntos». */
export function numberInWords(count: number, language: LanguageCode, gender: Gender): string {
  return count > 999 ? String(count) : spell[language](count, gender === "feminine");
}

type Spell = (count: number, isFeminine: boolean) => string;

const spell: Readonly<Record<LanguageCode, Spell>> = { en: english, fr: french, es: spanish };

const englishUnits =
  "none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const englishTens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function english(count: number): string {
  const [hundreds, rest] = [Math.floor(count / 100), count % 100];
  if (hundreds > 0) {
    const head = `${english(hundreds)} hundred`;
    return rest === 0 ? head : `${head} and ${english(rest)}`;
  }
  if (rest < 20) return englishUnits[rest] ?? "";
  const tens = englishTens[Math.floor(rest / 10) - 2] ?? "";
  return rest % 10 === 0 ? tens : `${tens}-${english(rest % 10)}`;
}

const frenchUnits =
  "aucun un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const frenchTens = "vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split(" ");

/** « vingt et un », but « quatre-vingt-un »; « quatre-vingts » and « deux cents » only where no number follows. */
function french(count: number, isFeminine: boolean): string {
  const [hundreds, rest] = [Math.floor(count / 100), count % 100];
  if (hundreds > 0) {
    const head = hundreds === 1 ? "cent" : `${french(hundreds, false)} cent`;
    if (rest === 0) return hundreds === 1 ? head : `${head}s`;
    return `${head} ${french(rest, isFeminine)}`;
  }
  if (rest < 20) return rest < 2 && isFeminine ? `${frenchUnits[rest]}e` : (frenchUnits[rest] ?? "");
  const tens = frenchTens[Math.floor(rest / 10) - 2] ?? "";
  // Seventy and ninety count on from sixty and eighty.
  const unit = rest >= 60 ? rest % 20 : rest % 10;
  if (unit === 0) return rest === 80 ? `${tens}s` : tens;
  const joint = (unit === 1 || unit === 11) && rest < 80 ? " et " : "-";
  return `${tens}${joint}${french(unit, isFeminine)}`;
}

const spanishUnits =
  "ningún un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve".split(
    " ",
  );
const spanishTens = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ");
const spanishHundreds =
  "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split(
    " ",
  );
const spanishFeminine = new Map([
  ["ningún", "ninguna"],
  ["un", "una"],
  ["veintiún", "veintiuna"],
]);

/** Units and hundreds have a gender; «cien» stands alone. */
function spanish(count: number, isFeminine: boolean): string {
  const [hundreds, rest] = [Math.floor(count / 100), count % 100];
  if (count === 100) return "cien";
  if (hundreds > 0) {
    const masculine = spanishHundreds[hundreds - 1] ?? "";
    const head = isFeminine ? masculine.replace(/os$/, "as") : masculine;
    return rest === 0 ? head : `${head} ${spanish(rest, isFeminine)}`;
  }
  if (rest < 30) {
    const unit = spanishUnits[rest] ?? "";
    return isFeminine ? (spanishFeminine.get(unit) ?? unit) : unit;
  }
  const tens = spanishTens[Math.floor(rest / 10) - 3] ?? "";
  return rest % 10 === 0 ? tens : `${tens} y ${spanish(rest % 10, isFeminine)}`;
}
