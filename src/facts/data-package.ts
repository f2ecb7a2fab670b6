// The tables of a campaign described as a Frictionless Data Package (datapackage.org, v2), so that other programs can read
// and check them. Tables in, a descriptor out. It must not know where it is written.

import { tableFiles } from "../campaign/opening/tables.js";
import { readTable, type Table } from "../data/csv/csv.js";
import { cellOf } from "../data/csv/row-cells.js";
import type { CommitmentColumns } from "../data/tables/states-parties.js";
import { type Field, fieldOf, type TableName } from "./schema-fields.js";

export interface DataPackage {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly resources: readonly Resource[];
}

interface Resource {
  readonly name: string;
  readonly type: "table";
  readonly path: string;
  readonly scheme: "file";
  readonly format: "csv";
  readonly mediatype: "text/csv";
  readonly encoding: "utf-8";
  readonly dialect?: { readonly delimiter: string };
  readonly schema: Schema;
}

interface Schema {
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

const profile = "https://datapackage.org/profiles/2.0/datapackage.json";

const keys: Partial<Record<TableName, string>> = {
  statesParties: "iso3",
  commitments: "id",
  recommendations: "id",
  names: "iso3",
  addressees: "iso3",
  sources: "key",
};

/** Tables in which each row is of a State of the register. */
const ofStates: readonly TableName[] = ["names", "addressees", "checks"];

/** In the order of the tables; those that the campaign does not have are left out. */
export function dataPackage(tables: ReadonlyMap<TableName, Table>): DataPackage {
  const commitments = (tables.get("commitments")?.rows ?? []).map(({ cells }) => ({
    id: cellOf(cells, "id") ?? "",
    detailColumn: cellOf(cells, "detail_column") ?? "",
  }));
  const resources = [...tables].map(([name, table]) => resourceOf(name, table, commitments));
  return { $schema: profile, name: "letters-campaign", title: "A campaign of letters", resources };
}

/** Of the tables behind a reader. @throws InputError for a table that cannot be read. */
export function describedTables(read: (file: string) => Uint8Array | undefined): DataPackage {
  const names = Object.keys(tableFiles) as readonly TableName[];
  const tables = names.flatMap((name): readonly (readonly [TableName, Table])[] => {
    const file = tableFiles[name];
    const bytes = read(file);
    return bytes === undefined ? [] : [[name, readTable({ file, bytes })]];
  });
  return dataPackage(new Map(tables));
}

/** As the file holds it. */
export function asJson(described: DataPackage): string {
  return `${JSON.stringify(described, undefined, 2)}\n`;
}

function resourceOf(name: TableName, table: Table, commitments: readonly CommitmentColumns[]): Resource {
  return {
    name: resourceName(name),
    type: "table",
    path: tableFiles[name],
    scheme: "file",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    ...(table.delimiter === "," ? {} : { dialect: { delimiter: table.delimiter } }),
    schema: schemaOf(name, table, commitments),
  };
}

/** Empty cells are missing values in every table. */
function schemaOf(name: TableName, { headers }: Table, commitments: readonly CommitmentColumns[]): Schema {
  const key = keys[name];
  return {
    fields: headers.map((header) => fieldOf(name, header, commitments)),
    missingValues: [""],
    ...(key === undefined ? {} : { primaryKey: [key] }),
    ...(ofStates.includes(name)
      ? {
          foreignKeys: [
            { fields: ["iso3"], reference: { resource: resourceName("statesParties"), fields: ["iso3"] } },
          ],
        }
      : {}),
  };
}

/** As its file is called. */
function resourceName(name: TableName): string {
  return tableFiles[name].replace(/^data\/|\.csv$/g, "");
}
