// Envelopes and labels, from the command line to the drawn file.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mm } from "../../../support/post-room.js";
import { readPdf } from "../../../support/read-pdf.js";
import { aFolder, letters, namesIn } from "../../../support/run-letters.js";

async function aMinimalCampaign(
  changes: Readonly<Record<string, (text: string) => string>> = {},
): Promise<string> {
  const folder = aFolder();
  await letters(folder, ["init", ".", "--minimal"]);
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder, file);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  }
  await letters(folder, ["generate"]);
  return folder;
}

async function linesOf(file: string) {
  const { pages } = await readPdf(readFileSync(file));
  return pages.map((page) => page.map(({ text }) => text.trim()).filter((text) => text !== ""));
}

const examplia = [
  "The Minister for Foreign Affairs",
  "c/o Permanent Mission of Examplia to the United Nations",
  "1 Sample Street",
  "New York, NY 10017",
];

test("an envelope holds the letter's address, and the country where the letter crosses a border", async () => {
  const folder = await aMinimalCampaign();
  const told = await letters(folder, ["envelopes", "--format", "c5", "--only", "xaa"]);
  expect([told.exitCode, told.stderr]).toEqual([
    0,
    "1 envelope C5, in output/envelopes-c5-XAA.pdf\n  campaign: this folder\nnext: print one on plain paper and hold it against an envelope, then feed the envelopes in this order\n",
  ]);
  expect(await linesOf(join(folder, "output/envelopes-c5-XAA.pdf"))).toEqual([
    [...examplia, "UNITED STATES OF AMERICA"],
  ]);
});

test("a letter within the sender's country names none, and the sender's own address stands first", async () => {
  const own = ["sender_country: US", "sender_address:", "  - Example Coalition", "  - 9 Own Street"].join(
    "\n",
  );
  const folder = await aMinimalCampaign({
    "templates/letter.en.hbs": (text) => text.replace("sender_country: CH", own),
  });
  await letters(folder, ["envelopes", "--format", "US-10", "--only", "xaa"]);
  const file = join(folder, "output/envelopes-us-10-XAA.pdf");
  expect(await linesOf(file)).toEqual([["Example Coalition", "9 Own Street", ...examplia]]);
  const [page] = (await readPdf(readFileSync(file))).pages;
  const first = page?.find(({ text }) => text.startsWith("The Minister"));
  expect(first?.x).toBeCloseTo(mm(241.3) / 2, 1);
});

/** Changes cells of one row of a table. */
function withCells(iso3: string, cells: Readonly<Record<string, string>>) {
  return (text: string) => {
    const [header = "", ...rows] = text.trimEnd().split("\n");
    const headers = header.split(",");
    const names = [...headers, ...Object.keys(cells).filter((name) => !headers.includes(name))];
    const changed = rows.map((row) => {
      const texts = row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
      const isRow = row.startsWith(`${iso3},`);
      return names
        .map((name, index) => (isRow && name in cells ? `"${cells[name]}"` : (texts[index] ?? "")))
        .join(",");
    });
    return [names.join(","), ...changed, ""].join("\n");
  };
}

const theHague = {
  mission_address_line2: "",
  mission_state: "",
  mission_zip: "",
  mission_country: "NL",
};

test("letter, envelope, label, manifest and e-mail have the mission of the table, whatever the language", async () => {
  const folder = aFolder();
  await letters(folder, ["init", "."]);
  const path = join(folder, "data/addressees.csv");
  const senegal = {
    ...theHague,
    mission_name: "Ambassade de la République du Sénégal au Royaume des Pays-Bas",
    mission_address_line1: "Laan Copes van Cattenburch 101",
    mission_zip: "2517 JK",
    mission_city: "La Haye",
  };
  const peru = {
    ...theHague,
    mission_name: "Embajada del Perú en los Países Bajos",
    mission_address_line1: "Nassauplein 4",
    mission_zip: "2514 AA",
    mission_city: "La Haya",
  };
  writeFileSync(path, withCells("PER", peru)(withCells("SEN", senegal)(readFileSync(path, "utf8"))));
  const told = await letters(folder, ["check"]);
  expect([told.exitCode, told.stderr.includes("warning")]).toEqual([0, false]);
  const expected = [
    [
      "Su Excelencia",
      "Titular del Ministerio de Relaciones Exteriores",
      "Por conducto de: Embajada del Perú en los Países Bajos",
      "Nassauplein 4",
      "2514 AA La Haya",
      "NETHERLANDS",
    ],
    [
      "Son Excellence",
      "Ministre de l’Intégration africaine, des Affaires étrangères et des Sénégalais de l’extérieur",
      "s/c : Ambassade de la République du Sénégal au Royaume des Pays-Bas",
      "Laan Copes van Cattenburch 101",
      "2517 JK La Haye",
      "NETHERLANDS",
    ],
  ];
  const only = ["--only", "sen,per"];
  await letters(folder, ["generate", ...only]);
  const withReferences = expected.map((lines, index) => [["PER/2020-04", "SEN/2020-04"][index], ...lines]);
  for (const [command, file, printed] of [
    ["envelopes", "envelopes-dl.pdf", withReferences],
    ["labels", "labels-3x8.pdf", expected],
  ] as const) {
    await letters(folder, [command]);
    const words = (await linesOf(join(folder, "output", file))).flat().join(" ");
    expect(words).toBe(printed.flat().join(" "));
  }
  const rows = JSON.parse((await letters(folder, ["manifest", "--json", ...only])).stdout);
  const printed = rows.map((row: Readonly<Record<string, string>>) =>
    Object.keys(row)
      .flatMap((key) => (key.startsWith("address_line_") && row[key] ? [row[key]] : []))
      .join(" "),
  );
  expect(printed).toEqual(expected.map((lines) => lines.join(" ")));
  await letters(folder, ["email"]);
  const draft = readFileSync(join(folder, "output/email/PER-peru.eml"), "utf8");
  expect(draft.replace(/\?=\r\n =\?UTF-8\?Q\?/g, "")).toContain(
    "To: =?UTF-8?Q?Embajada_del_Per=C3=BA_en_los_Pa=C3=ADses_Bajos?=",
  );
});

test("an address abroad without its country is a warning of check and of generate", async () => {
  const cells = { mission_city: "Addis Ababa", mission_state: "", mission_zip: "" };
  const folder = await aMinimalCampaign({ "data/addressees.csv": withCells("XAA", cells) });
  const warning =
    'warning: data/addressees.csv:2: mission_country: XAA: the address in "Addis Ababa" has no country\n  remedy: write it here, by its English name or its ISO code\n';
  const checked = await letters(folder, ["check"]);
  expect([checked.exitCode, checked.stderr.startsWith(warning)]).toEqual([0, true]);
  expect((await letters(folder, ["check", "--strict"])).exitCode).toBe(1);
  expect((await letters(folder, ["generate"])).stderr.startsWith(warning)).toBe(true);
});

test("a State that is not American stops generate, until the country is named", async () => {
  const cells = { mission_city: "Ottawa", mission_state: "ON", mission_zip: "K1A 0G2" };
  const folder = await aMinimalCampaign({ "data/addressees.csv": withCells("XAA", cells) });
  const told = await letters(folder, ["generate"]);
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    'data/addressees.csv:2: mission_country: XAA: "ON" is not a State of the United States, and no country is given\n  remedy: write the country here (by its postal code probably CA)\n',
  ]);
  const named = await aMinimalCampaign({
    "data/addressees.csv": withCells("XAA", { ...cells, mission_country: "Canada" }),
  });
  await letters(named, ["envelopes", "--only", "xaa"]);
  const [lines] = await linesOf(join(named, "output/envelopes-dl-XAA.pdf"));
  expect(lines?.slice(-2)).toEqual(["Ottawa ON K1A 0G2", "CANADA"]);
});

test("a line end in a cell ends the line", async () => {
  const folder = await aMinimalCampaign({
    "data/addressees.csv": withCells("XAA", { mission_address_line1: "633 Third Avenue\n27th Floor" }),
  });
  await letters(folder, ["envelopes", "--format", "c5", "--only", "xaa"]);
  expect(await linesOf(join(folder, "output/envelopes-c5-XAA.pdf"))).toEqual([
    [
      ...examplia.slice(0, 2),
      "633 Third Avenue",
      "27th Floor",
      "New York, NY 10017",
      "UNITED STATES OF AMERICA",
    ],
  ]);
});

test("a State without a postal address is named, and gets no envelope and no label", async () => {
  const folder = await aMinimalCampaign({
    "data/addressees.csv": (text) => text.replace(",1 Sample Street,,New York,NY,10017", ",,,,,"),
  });
  const envelopes = await letters(folder, ["envelopes"]);
  expect(envelopes.stderr).toContain("  warning: no postal address, so no envelope: Examplia\n");
  expect(await linesOf(join(folder, "output/envelopes-dl.pdf"))).toHaveLength(2);
  const labels = await letters(folder, ["labels", "--sheet", "2X7"]);
  expect(labels.stderr).toBe(
    [
      "2 labels on 1 sheet of 2 × 7 on A4 (99.1 × 38.1 mm), in output/labels-2x7.pdf",
      "  warning: no postal address, so no label: Examplia",
      "  campaign: this folder",
      "next: print the first page on plain paper in actual size (100 %) and hold it against a sheet",
      "",
    ].join("\n"),
  );
});

test("labels begin at the first free one of a half-used sheet", async () => {
  const folder = await aMinimalCampaign();
  await letters(folder, ["labels", "--sheet", "3x8", "--start", "23"]);
  const { pages } = await readPdf(readFileSync(join(folder, "output/labels-3x8.pdf")));
  const firsts = pages.map((page) =>
    page.filter(({ text }) => text.startsWith("The Minister")).map(({ x }) => Math.round(x)),
  );
  expect(firsts).toEqual([[Math.round(mm(75)), Math.round(mm(145))], [Math.round(mm(5))]]);
});

test("an address without room is a fault that names State, line and remedy, and nothing is written", async () => {
  const long =
    "Ministry of Foreign Affairs, of African Integration, of International Cooperation and of Examplians Abroad";
  const folder = await aMinimalCampaign({
    "data/addressees.csv": (text) =>
      text
        .replace("XAA,Minister for Foreign Affairs", `XAA,"${long}, ${long}"`)
        .replace("1 Sample Street,", "Tower of the Example Foundation for Foreign Affairs,1 Sample Street"),
    "templates/letter.en.hbs": (text) => text.replace("treaty:", "window: none\ntreaty:"),
  });
  const told = await letters(folder, ["labels", "--sheet", "avery-5160"]);
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    [
      'data/addressees.csv: XAA: the address takes 9 lines in 7 point, down to "UNITED STATES OF AMERICA"; a label of Avery 5160, 3 × 10 on US Letter (2 5/8 × 1 in) has room for 8',
      "  remedy: shorten the address, or take larger labels (--sheet 2x7)",
      "",
    ].join("\n"),
  ]);
  expect(namesIn(join(folder, "output")).filter((name) => name.startsWith("labels"))).toEqual([]);
});

test.each([
  [
    ["envelopes", "--format", "C6"],
    'error: --format: "C6" is not an envelope\n  remedy: write C5, DL, US-10\n',
  ],
  [
    ["labels", "--sheet", "3x7"],
    'error: --sheet: "3x7" is not a sheet of labels\n  remedy: did you mean 3x8?\n',
  ],
  [
    ["labels", "--start", "25"],
    'error: --start: "25" is not a label of the sheet\n  remedy: write a number from 1 to 24, counted along the rows\n',
  ],
])("%j is a wrong command line", async (argv, stderr) => {
  const folder = await aMinimalCampaign();
  const told = await letters(folder, argv);
  expect([told.exitCode, told.stderr]).toEqual([2, stderr]);
});
