// A campaign of any size: the shipped one with made-up States, each with a name and an address of its own and the record
// of one of the shipped States Parties in turn, so that languages, highlights and lengths stay in proportion.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const SHIPPED = new URL("..", import.meta.url);

/** Writes a campaign of `count` States into `folder`. Up to 17,576, as there are no more codes of three letters. */
export function makeUpCampaign(folder, count) {
  mkdirSync(`${folder}/data`, { recursive: true });
  cpSync(new URL("templates", SHIPPED), `${folder}/templates`, { recursive: true });
  for (const table of ["commitments", "recommendations", "signatories", "sources"])
    cpSync(new URL(`data/${table}.csv`, SHIPPED), `${folder}/data/${table}.csv`);
  const models = rows("states-parties").filter(isPartyOfTheLetter);
  const made = Array.from({ length: count }, (_, index) => ({
    code: codeOf(index),
    name: nameOf(index),
    model: models[index % models.length],
  }));
  write(
    folder,
    "states-parties",
    made.map(({ code, name, model }) => ({ ...without(model, "iso2"), iso3: code, state: name })),
  );
  write(
    folder,
    "names",
    made.map(({ code, name }) => namesOf(code, name)),
  );
  const addressees = new Map(rows("addressees").map((row) => [row.iso3, row]));
  write(
    folder,
    "addressees",
    made.map(({ code, name, model }) => addresseeOf(addressees.get(model.iso3), code, name)),
  );
}

function rows(table) {
  return parse(readFileSync(new URL(`data/${table}.csv`, SHIPPED)), { columns: true, bom: true });
}

/** 28 April 2020, the shipped letter's date. */
function isPartyOfTheLetter(row) {
  return (
    row.in_force <= "2020-04-28" && !(row.withdrawal_effective && row.withdrawal_effective <= "2020-04-28")
  );
}

function codeOf(index) {
  return [index / 676, index / 26, index]
    .map((value) => String.fromCharCode(65 + (Math.floor(value) % 26)))
    .join("");
}

/** Names of two and three syllables, none twice. */
function nameOf(index) {
  const starts = [
    "Ba",
    "Ce",
    "Di",
    "Fo",
    "Gu",
    "Ha",
    "Je",
    "Ki",
    "Lo",
    "Mu",
    "Na",
    "Pe",
    "Ri",
    "So",
    "Tu",
    "Va",
  ];
  const ends = ["land", "nia", "ria", "via", "stan", "mark", "go", "vo"];
  const middles = ["ra", "le", "ti", "mo", "nu", "sa", "ke", "di"];
  let left = index;
  const take = (list) => {
    const part = list[left % list.length];
    left = Math.floor(left / list.length);
    return part;
  };
  return take(starts) + take(middles).toLowerCase() + take(middles) + take(middles) + take(ends);
}

function namesOf(iso3, name) {
  return {
    iso3,
    ...formsIn("en", name, { republic: `the Republic of ${name}`, of: "of", to: "to", in: "in" }),
    ...formsIn("fr", name, { republic: `la République de ${name}`, of: "de", to: "à", in: "à" }),
    ...formsIn("es", name, { republic: `la República de ${name}`, of: "de", to: "a", in: "en" }),
  };
}

function formsIn(language, name, { republic, of, to, in: within }) {
  const forms = {
    short: name,
    formal: republic,
    in_text: name,
    of: `${of} ${name}`,
    to: `${to} ${name}`,
    in: `${within} ${name}`,
    formal_of: `${of} ${republic}`,
  };
  return Object.fromEntries(Object.entries(forms).map(([form, text]) => [`${form}_${language}`, text]));
}

function addresseeOf(model, iso3, name) {
  return {
    ...model,
    iso3,
    mission_name: `Permanent Mission of the Republic of ${name} to the United Nations`,
  };
}

function without(row, key) {
  const { [key]: _, ...rest } = row;
  return rest;
}

function write(folder, table, records) {
  const headers = Object.keys(records[0]);
  const line = (cells) => cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",");
  const text = [
    line(headers),
    ...records.map((record) => line(headers.map((header) => record[header] ?? ""))),
  ].join("\n");
  writeFileSync(`${folder}/data/${table}.csv`, `${text}\n`);
}
