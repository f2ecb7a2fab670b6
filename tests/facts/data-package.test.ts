import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isDay } from "../../src/data/calendar.js";
import { describedTables } from "../../src/facts/data-package.js";
import type { Field } from "../../src/facts/schema-fields.js";
import { listFolder } from "../support/list-folder.js";
import { tableIn } from "../support/shipped-files.js";

function describedIn(folder: string) {
  const files = listFolder(`${folder}/data`).map((file) => `data/${file}`);
  return describedTables((file) => (files.includes(file) ? readFileSync(`${folder}/${file}`) : undefined));
}

function described(files: Readonly<Record<string, string>>) {
  return describedTables((file) => {
    const text = files[file];
    return text === undefined ? undefined : Buffer.from(text);
  });
}

/** What is wrong with the cell by the rules of Table Schema, for as much of it as we use. */
function faultOf(cell: string, { name, type, constraints = {} }: Field): string | undefined {
  if (cell === "") return constraints.required ? `${name} is empty` : undefined;
  if (constraints.pattern !== undefined && !new RegExp(constraints.pattern).test(cell))
    return `${name}: ${cell}`;
  if (type === "date" && !isDay(cell)) return `${name}: ${cell} is no day`;
  if (type === "integer" && !(/^\d+$/.test(cell) && Number(cell) >= (constraints.minimum ?? 0)))
    return `${name}: ${cell}`;
  return undefined;
}

describe.each([".", "starters/minimal"])("the campaign in %s keeps to its own description", (folder) => {
  test.each(describedIn(folder).resources)("$name", ({ name, schema, path }) => {
    const { headers, rows } = tableIn(folder, name);
    expect(path).toBe(`data/${name}.csv`);
    expect(schema.fields.map((field) => field.name)).toEqual(headers);
    const faults = rows.flatMap((cells) =>
      schema.fields.flatMap((field, index) => faultOf(cells[index] ?? "", field) ?? []),
    );
    expect(faults).toEqual([]);
    for (const [index, field] of schema.fields.entries()) {
      const cells = rows.map((row) => row[index] ?? "").filter((cell) => cell !== "");
      if (field.constraints?.unique) expect(new Set(cells).size).toBe(cells.length);
    }
    const codes = new Set(tableIn(folder, "states-parties").rows.map(([iso3]) => iso3));
    for (const key of schema.foreignKeys ?? []) {
      expect(key).toEqual({ fields: ["iso3"], reference: { resource: "states-parties", fields: ["iso3"] } });
      expect(rows.map(([iso3]) => iso3).filter((iso3) => !codes.has(iso3))).toEqual([]);
    }
  });
});

test("a table is described by its own headers: commitments, details, columns of one's own, another delimiter", () => {
  const { $schema, resources } = described({
    "data/states-parties.csv":
      "iso3;state;law;law_checked;law_source;statute;posted\nKEN;Kenya;no;2020;U;;\n",
    "data/commitments.csv": "id,max_age_days,detail_column,label_en\nlaw,365,statute,the law\n",
  });
  expect($schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
  expect(resources.map(({ name, dialect }) => [name, dialect])).toEqual([
    ["states-parties", { delimiter: ";" }],
    ["commitments", undefined],
  ]);
  const [states, commitments] = resources;
  const status =
    "^([Yy][Ee][Ss]|[Nn][Oo]|[Pp][Aa][Rr][Tt][Ii][Aa][Ll]|[Uu][Nn][Kk][Nn][Oo][Ww][Nn]|\\d{4}(-\\d{2}(-\\d{2})?)?)$";
  expect(states?.schema).toEqual({
    fields: [
      {
        name: "iso3",
        type: "string",
        description: "ISO 3166 code of the State",
        constraints: { required: true, unique: true, pattern: "^[A-Z]{3}$" },
      },
      {
        name: "state",
        type: "string",
        description: "the State's short English name",
        constraints: { required: true },
      },
      {
        name: "law",
        type: "string",
        description: "yes, no, partial, unknown, or the day, month or year since which it is met",
        constraints: { pattern: status },
      },
      {
        name: "law_checked",
        type: "string",
        description: "day, month or year of the look",
        constraints: { pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" },
      },
      {
        name: "law_source",
        type: "string",
        description: "keys of sources.csv or web addresses, with spaces between",
      },
      { name: "statute", type: "string", description: "the detail of law" },
      { name: "posted", type: "string" },
    ],
    missingValues: [""],
    primaryKey: ["iso3"],
  });
  expect(commitments?.schema.fields[1]).toEqual({
    name: "max_age_days",
    type: "integer",
    description: "for so many days after its look a no or partial holds",
    constraints: { required: true, minimum: 0 },
  });
});
