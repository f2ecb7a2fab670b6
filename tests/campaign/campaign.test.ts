import { describe, expect, it, test } from "vitest";
import { cellOf } from "../../src/data/csv/row-cells.js";
import { nameColumns } from "../../src/data/tables/names.js";
import { type Files, readFiles, shippedCampaign } from "../support/a-campaign.js";
import { plainName } from "../support/a-state-party.js";
import { asLine, faultsOf } from "../support/faults.js";
import { rowCells } from "../support/row-cells.js";

const headersOf = (...languages: readonly string[]) => ["iso3", ...languages.flatMap(nameColumns)].join(",");

const faults = (files: Files) => faultsOf(() => readFiles(files));
const states = "data/states-parties.csv";
const commitments = "data/commitments.csv";
const recommendations = "data/recommendations.csv";

const undated = `${states}: apic: nothing says when these were checked, so they count on any date, however old they are -> add the column apic_checked, with the day of each check`;
const unsourced = `${states}:1: nothing says where the facts are from, and a government may ask -> add a column such as apic_source`;

describe("the smallest campaign", () => {
  it("needs three tables and a template, and of a State its code, its name and its statuses", () => {
    const { campaign, warnings } = readFiles();
    expect(warnings.map(asLine)).toEqual([undated, unsourced]);
    expect(campaign.states).toEqual([
      {
        iso3: "KEN",
        iso2: "",
        name: "Kenya",
        region: "",
        language: "en",
        inForce: "",
        membershipSources: [],
        facts: new Map([
          ["apic", { checks: [{ cell: "no", found: { kind: "no" }, undated: true, sources: [] }] }],
        ]),
        hold: "",
        names: new Map([["en", plainName("Kenya")]]),
        knownAs: ["KEN", "Kenya"],
        places: [],
        upkeep: new Map(),
        columns: rowCells({ iso3: "KEN", state: "Kenya", apic: "no" }),
        place: { file: states, line: 2 },
      },
    ]);
    expect(campaign.commitments).toEqual([
      {
        id: "apic",
        maxAgeDays: 365,
        labels: new Map([["en", "privileges and immunities"]]),
        wording: new Map(),
        abouts: new Map(),
        detailColumn: "",
        lookUp: [],
      },
    ]);
    expect(campaign.recommendations).toEqual([
      { id: "apic", number: 1, commitments: ["apic"], parts: new Map() },
    ]);
    expect(campaign.templates).toEqual([
      {
        language: "en",
        file: "templates/letter.en.hbs",
        text: "---\ntitle: A letter\n---\nYour Excellency,\n",
      },
    ]);
  });
  it("may have its columns in any order, and more of them, which are kept", () => {
    const { campaign } = readFiles({ [states]: "apic,capital,state,iso3\nno,Nairobi,Kenya,KEN\n" });
    expect(cellOf(campaign.states[0]?.columns ?? rowCells(), "capital")).toBe("Nairobi");
  });
  it("sorts the States by code, so that the order of the rows changes nothing but their places", () => {
    const { campaign } = readFiles({ [states]: "iso3,state,apic\nPER,Peru,no\nKEN,Kenya,no\n" });
    expect(campaign.states.map(({ iso3, place }) => `${iso3} ${place.line}`)).toEqual(["KEN 3", "PER 2"]);
  });
  it("takes a commitment of the user's own without code", () => {
    const { campaign } = readFiles({
      [states]: "iso3,state,kampala_amendments,kampala_amendments_checked\nKEN,Kenya,partial,2020\n",
      [commitments]:
        "id,max_age_days,label_en,partial_en,detail_column\nkampala_amendments,365,the amendments,signed,state\n",
      [recommendations]: "id,commitments\nkampala,kampala_amendments\nall,\n",
    });
    expect(campaign.states[0]?.facts.get("kampala_amendments")).toEqual({
      checks: [{ cell: "partial", found: { kind: "partial" }, checked: "2020", sources: [] }],
    });
    expect(campaign.commitments[0]?.wording).toEqual(new Map([["partial_en", "signed"]]));
    expect(campaign.recommendations.map(({ id, number }) => `${number} ${id}`)).toEqual([
      "1 kampala",
      "2 all",
    ]);
  });
});

describe("what it says although nothing is wrong", () => {
  const warnings = (files: Files) => readFiles(files).warnings.map(asLine);
  it("which delimiter it found", () => {
    expect(warnings({ [states]: "iso3;state;apic\nKEN;Kenya;no\n" })).toEqual([
      `${states}: the cells are separated by semicolons, and were read so`,
      undated,
      unsourced,
    ]);
  });
  it("that facts without the day of a check never grow old; a date needs none", () => {
    for (const cell of ["yes", "no", "Partial"])
      expect(warnings({ [states]: `iso3,state,apic\nKEN,Kenya,${cell}\n` })).toEqual([undated, unsourced]);
    const dated = "iso3,state,apic\nKEN,Kenya,2004-06-18\nPER,Peru,unknown\n";
    expect(warnings({ [states]: dated })).toEqual([unsourced]);
    expect(warnings({ [states]: "iso3,state,apic,apic_checked\nKEN,Kenya,yes,2020\n" })).toEqual([unsourced]);
  });
});

describe("files and headers, before anything else", () => {
  test.each<[string, Files, readonly string[]]>([
    [
      "files that must be there",
      { [states]: undefined, [commitments]: undefined, [recommendations]: undefined },
      [
        `${states}: the file is missing -> add it, with the columns iso3 and state and one for each commitment`,
        `${commitments}: the file is missing -> add it, with the columns id, max_age_days and label_en`,
        `${recommendations}: the file is missing -> add it, with the columns id and commitments`,
      ],
    ],
    [
      "a template",
      { "templates/letter.en.hbs": undefined, "templates/email.en.hbs": "" },
      [
        "templates: there is no template -> add templates/letter.en.hbs, the letter in English, or one for another language",
      ],
    ],
    [
      "a template in a language that the tables lack",
      { "templates/letter.de.hbs": "" },
      [
        'templates/letter.de.hbs: nothing is known of the language "de" -> name it for one of the languages ar, en, es, fr, pt, ru, or add data/languages/de.yaml',
      ],
    ],
    [
      "a commitment without its column",
      { [commitments]: "id,max_age_days,label_en\napic,365,A\nkampala,365,B\n" },
      [
        `${states}:1: column kampala is missing -> add it for the commitment kampala, or delete the row of that commitment in data/commitments.csv`,
      ],
    ],
    [
      "a commitment whose column of details is missing",
      { [commitments]: "id,max_age_days,label_en,detail_column\napic,365,A,law\n" },
      [
        `${states}:1: column law is missing -> add it for the details of the commitment apic, or delete its name in data/commitments.csv`,
      ],
    ],
    [
      "a misspelt column of checks, whose facts would count as fresh for ever",
      { [states]: "iso3,state,apic,apic_cheked\nKEN,Kenya,no,2011\n" },
      [`${states}:1: unknown column "apic_cheked": did you mean apic_checked? -> rename it to apic_checked`],
    ],
    [
      "a label in the language of a template",
      { "templates/letter.fr.hbs": "", [states]: "iso3,state,language,apic\nKEN,Kenya,fr,no\n" },
      [`${commitments}:1: column label_fr is missing -> add a column with the header label_fr`],
    ],
    [
      "the forms of names in the languages of the templates",
      { "data/names.csv": `${headersOf("en").replace(",in_text_en", "")}\nKEN,a,b,c,d,e,f\n` },
      [
        'data/names.csv:1: column in_text_en is missing -> add a column with the header in_text_en: in English "the Gambia"',
      ],
    ],
    [
      "the addressee's title",
      { "data/addressees.csv": "iso3,note\n" },
      [
        "data/addressees.csv:1: column addressee_title_en is missing -> add a column with the header addressee_title_en",
      ],
    ],
    [
      "the name of a column of organisations",
      { "data/signatories.csv": "organization\nA\n" },
      [
        'data/signatories.csv:1: unknown column "organization": did you mean organisation? -> rename it to organisation',
      ],
    ],
    [
      "the header of sources",
      { "data/sources.csv": "key,url\n" },
      ["data/sources.csv:1: column title is missing -> add a column with the header title"],
    ],
  ])("ask for %s", (_, files, expected) => {
    expect(faults(files)).toEqual(expected);
  });

  it("are told all at once, once for each column, and alone: rows wait until the headers are right", () => {
    const rows = Array.from({ length: 125 }, () => "KEN,30 Feb 2019,1,2,3,4\n").join("");
    expect(
      faults({
        [states]: `iso3,apic\n${rows}`,
        [recommendations]: "id,,id\nx\n",
        "data/sources.csv": Buffer.from("key,title\nA,é\n", "latin1"),
        "templates/letter.en.hbs": Buffer.from("é", "latin1"),
      }),
    ).toEqual([
      `${states}:1: column state is missing -> add a column with the header state`,
      `${recommendations}:1: column 2 has no header -> name the column or delete it`,
      `${recommendations}:1: column id is there twice, as column 1 and column 3 -> rename or delete one of them`,
      'data/sources.csv:2: "A,é" is not UTF-8 -> save it as UTF-8: in Excel the type "CSV UTF-8 (Comma delimited)", in LibreOffice the character set "Unicode (UTF-8)"',
      'templates/letter.en.hbs:1: "é" is not UTF-8 -> save it as plain text in UTF-8: most editors have the encoding in the window in which a file is saved',
    ]);
  });
  it("are followed by rows with a wrong number of cells, in all tables", () => {
    expect(
      faults({ [states]: "iso3,state,apic\nKEN,Kenya\n", [recommendations]: "id,commitments\na,b,c\n" }),
    ).toEqual([
      `${states}:2: 2 cells where the header has 3 -> add the missing delimiters, or look for a quotation mark that swallowed them`,
      `${recommendations}:2: 3 cells where the header has 2 -> put a cell that holds the delimiter in quotation marks`,
    ]);
  });
});

describe("rows", () => {
  it("are there: a register of no State is a fault of the file, not of the letter's date", () => {
    expect(faultsOf(() => readFiles({ [states]: "iso3,state,apic\n,,\n" }))).toEqual([
      `${states}:1: no State stands below the headers -> write a row for each State that is or was a State Party`,
    ]);
  });
  const inStates = (header: string, ...rows: readonly string[]) =>
    faults({ [states]: `iso3,state,apic${header}\n${rows.join("\n")}\n` });

  test.each<[string, readonly string[], readonly string[]]>([
    [
      "a State twice",
      ["", "KEN,Kenya,no", "PER,Peru,no", "KEN,Kenia,no"],
      [`${states}:4: iso3: "KEN" is already on line 2 -> delete one of the two rows, or correct it`],
    ],
    [
      "a code of two letters twice",
      [",iso2", "KEN,Kenya,no,KE", "PER,Peru,no,KE"],
      [
        `${states}:3: iso2: "KE" is the code of Kenya, and PER that of Peru -> write PE`,
        `${states}:3: iso2: "KE" is already on line 2 -> delete one of the two rows, or correct it`,
      ],
    ],
    [
      "a State without code or name",
      ["", ",Kenya,no", "PER,,no"],
      [
        `${states}:2: iso3: the cell is empty -> write the State's ISO 3166 code of 3 letters`,
        `${states}:3: state: the cell is empty -> fill it`,
      ],
    ],
    [
      "bad codes",
      [",iso2", "ken,Kenya,no,KEN"],
      [
        `${states}:2: iso3: "ken" is not an ISO 3166 code of 3 letters -> write KEN`,
        `${states}:2: iso2: "KEN" is not an ISO 3166 code of 2 letters -> write the 2 capital letters of the State's code, for instance KE`,
      ],
    ],
    [
      "what is no status",
      ["", "KEN,Kenya,30 Feb 2019"],
      [
        `${states}:2: apic: "30 Feb 2019" is not a status -> write yes, no, partial, unknown or a date such as 2019-02-28`,
      ],
    ],
    [
      "an impossible date, and one that a spreadsheet rewrote",
      [",in_force", "KEN,Kenya,2019-02-30,28/04/2004"],
      [
        `${states}:2: in_force: "28/04/2004" is not a date as YYYY-MM-DD; probably a spreadsheet has rewritten it -> write 2004-04-28, and format the column as text`,
        `${states}:2: apic: "2019-02-30" is not in the calendar -> write a day from 2019-02-01 to 2019-02-28`,
      ],
    ],
    [
      "a membership without its day",
      [",in_force,withdrawal_effective", "KEN,Kenya,no,,2017", "PER,Peru,no,2002,"],
      [
        `${states}:2: in_force: the cell is empty -> write the day as YYYY-MM-DD, for instance 2004-04-28`,
        `${states}:2: withdrawal_effective: "2017" is not a whole day -> write the day as YYYY-MM-DD, for instance 2004-04-28`,
        `${states}:3: in_force: "2002" is not a whole day -> write the day as YYYY-MM-DD, for instance 2004-04-28`,
      ],
    ],
    [
      "a withdrawal before the entry into force, or on its day",
      [
        ",in_force,withdrawal_effective",
        "BDI,Burundi,no,2004-12-01,2003-10-27",
        "PHL,Philippines,no,2011-11-01,2011-11-01",
      ],
      [
        `${states}:2: withdrawal_effective: "2003-10-27" is not after the entry into force on 2004-12-01 -> correct the one or the other, or leave the withdrawal empty`,
        `${states}:3: withdrawal_effective: "2011-11-01" is not after the entry into force on 2011-11-01 -> correct the one or the other, or leave the withdrawal empty`,
      ],
    ],
    [
      "a negative without its check, where there is a column for it",
      [",apic_checked", "KEN,Kenya,no,"],
      [
        `${states}:2: apic_checked: "no" has no day of its check -> write the day, month or year in which it was last checked, or change the status to unknown`,
      ],
    ],
    [
      "a language that is none, or is forgotten",
      [",language", "KEN,Kenya,no,English", "PER,Peru,no,"],
      [
        `${states}:2: language: "English" is not a language code -> write the two small letters of ISO 639, for instance fr`,
        `${states}:3: language: the cell is empty -> write the two small letters of ISO 639, for instance fr, or delete the column if all are in English`,
      ],
    ],
  ])("may not hold %s", (_, [header = "", ...rows], expected) => {
    expect(inStates(header, ...rows)).toEqual(expected);
  });

  test.each<[string, Files, readonly string[]]>([
    [
      "an unknown commitment",
      { [recommendations]: "id,commitments\nrequest,apci\nother,kampala apic apic\n" },
      [
        `${recommendations}:2: commitments: unknown commitment "apci" -> did you mean apic?`,
        `${recommendations}:3: commitments: unknown commitment "kampala" -> write ids of commitments.csv with a space between them, or add a row for it there`,
        `${recommendations}:3: commitments: "apic" is there twice -> delete one of them`,
      ],
    ],
    [
      "an id twice",
      {
        [recommendations]: "id,commitments\na,\na,\n",
        [commitments]: "id,max_age_days,label_en\napic,365,A\napic,365,B\n",
      },
      [
        `${commitments}:3: id: "apic" is already on line 2 -> delete one of the two rows, or correct it`,
        `${recommendations}:3: id: "a" is already on line 2 -> delete one of the two rows, or correct it`,
      ],
    ],
    [
      "an id that is none, an age that is none, a label that is none",
      {
        [commitments]: "id,max_age_days,label_en\napic,a year,\n",
        [recommendations]: "id,commitments\nVisa ban,\n",
      },
      [
        `${commitments}:2: label_en: the cell is empty -> fill it`,
        `${commitments}:2: max_age_days: "a year" is not a number of days -> write a whole number, for instance 365`,
        `${recommendations}:2: id: "Visa ban" is not an id -> write small letters, digits, hyphens and underscores, the first of them a letter`,
      ],
    ],
    [
      "an organisation twice, or a language that is none",
      { "data/signatories.csv": "organisation,language\nA,en\nB,French\nA,\n" },
      [
        'data/signatories.csv:3: language: "French" is not a language code -> write the two small letters of ISO 639, for instance fr',
        'data/signatories.csv:4: organisation: "A" is already on line 2 -> delete one of the two rows, or correct it',
      ],
    ],
    [
      "a key of two words, a web address that is none",
      { "data/sources.csv": "key,title,url\nUN TC,Treaties,https://example.org\nB,Blue Book,example.org\n" },
      [
        'data/sources.csv:2: key: "UN TC" is not a key -> write one word without spaces, for instance UNTC-XVIII-13',
        'data/sources.csv:3: url: "example.org" is not a web address -> write it as https://example.org/page',
      ],
    ],
    [
      "an e-mail address that is none, or two",
      {
        "data/addressees.csv":
          'iso3,addressee_title_en,mission_email\nKEN,Minister,none\nPER,Minister,"a@b.org, c@d.org"\n',
      },
      [
        'data/addressees.csv:2: mission_email: "none" is not an e-mail address -> write one address, for instance mission@example.org',
        'data/addressees.csv:3: mission_email: "a@b.org, c@d.org" is not an e-mail address -> write one address, for instance mission@example.org',
      ],
    ],
  ])("of the other tables may not hold %s", (_, files, expected) => {
    expect(faults(files)).toEqual(expected);
  });
});

describe("the tables together", () => {
  const inFrench = { [states]: "iso3,state,apic,language\nSEN,Senegal,no,fr\n" };
  const templates = {
    "templates/letter.fr.hbs": "",
    [commitments]: "id,max_age_days,label_en,label_fr\napic,365,A,B\n",
  };
  const names = headersOf("en", "fr");
  const french = nameColumns("fr").join(", ");
  const lacksName = 'Senegal (SEN) has no complete name in "fr", the language of its letter';
  const lacksAddressee = (name: string, language: string) =>
    `${name} has no addressee in "${language}", the language of its letter`;

  test.each<[string, Files, readonly string[]]>([
    [
      "a language without a template",
      inFrench,
      [
        `${states}:2: language: no template for the language "fr" -> add templates/letter.fr.hbs, or write en`,
      ],
    ],
    [
      "a name in another language than English without a table of names",
      { ...inFrench, ...templates },
      [`data/names.csv: ${lacksName} -> add the file, with the columns iso3, ${french}`],
    ],
    [
      "a State without a row of names",
      { ...inFrench, ...templates, "data/names.csv": `${names}\n` },
      [`data/names.csv: ${lacksName} -> add a row for SEN, with ${french}`],
    ],
    [
      "a State without a form of its name",
      {
        ...inFrench,
        ...templates,
        "data/names.csv": `${names}\nSEN,,,,,,,,Sénégal,la République du Sénégal,le Sénégal,,au Sénégal,,de la République du Sénégal\n`,
      },
      [`data/names.csv:2: ${lacksName} -> fill of_fr, in_fr`],
    ],
    [
      "a State without an addressee",
      {
        [states]: "iso3,state,apic\nKEN,Kenya,no\nPER,Peru,no\n",
        "data/addressees.csv": "iso3,addressee_title_en\nKEN,\n",
      },
      [
        `data/addressees.csv:2: addressee_title_en: ${lacksAddressee("Kenya (KEN)", "en")} -> fill addressee_title_en`,
        `data/addressees.csv: ${lacksAddressee("Peru (PER)", "en")} -> add a row for PER, with addressee_title_en`,
      ],
    ],
    [
      "a State without a ministry in the language of its letter",
      {
        ...inFrench,
        ...templates,
        "data/names.csv": `${names}\nSEN,,,,,,,,a,b,c,d,e,f,g\n`,
        "data/addressees.csv": "iso3,addressee_title_en,ministry_in_letter_language\nSEN,Minister,\n",
      },
      [
        `data/addressees.csv:2: ministry_in_letter_language: ${lacksAddressee("Senegal (SEN)", "fr")} -> fill ministry_in_letter_language`,
      ],
    ],
    [
      "a source that sources.csv lacks",
      {
        [states]:
          "iso3,state,apic,apic_source,membership_source\nKEN,Kenya,no,UNTC-XVIII-31 https://example.org,https://example.org ASP\n",
        "data/sources.csv": "key,title\nUNTC-XVIII-13,Treaties\n",
        "data/addressees.csv": "iso3,addressee_title_en,mission_source\nKEN,Minister,BLUE-BOOK\n",
      },
      [
        `${states}:2: membership_source: unknown source "ASP" -> add it to data/sources.csv, or write the web address itself`,
        `${states}:2: apic_source: unknown source "UNTC-XVIII-31" -> did you mean UNTC-XVIII-13? otherwise add it to data/sources.csv, or write the web address itself`,
        'data/addressees.csv:2: mission_source: unknown source "BLUE-BOOK" -> add it to data/sources.csv, or write the web address itself',
      ],
    ],
  ])("may not have %s", (_, files, expected) => {
    expect(faults(files)).toEqual(expected);
  });

  it("may have several addresses for copies, and nothing else among them", () => {
    const copiesOf = (cell: string) => {
      const table = `iso3,addressee_title_en,mission_email_cc\nKEN,Minister,"${cell}"\nPER,Minister,\n`;
      return readFiles({ "data/addressees.csv": table }).campaign.states[0]?.addressee?.copies;
    };
    const two = ["one@example.org", "two@example.org"];
    for (const between of ["; ", ";", ", ", " ", "\n", " ;\n"])
      expect(copiesOf(two.join(between))).toEqual(two);
    expect(copiesOf(["", ...two, "one@example.org", ""].join(";"))).toEqual(two);
    const rows = 'KEN,Minister,"one@example.org / two@example.org"\n';
    expect(faults({ "data/addressees.csv": `iso3,addressee_title_en,mission_email_cc\n${rows}` })).toEqual([
      'data/addressees.csv:2: mission_email_cc: "/" is not an e-mail address -> write addresses with semicolons between them: one@example.org; two@example.org',
    ]);
  });

  it("may have any number of lines for the street, and line ends within cells", () => {
    const streetOf = (headers: string, cells: string) => {
      const table = `iso3,addressee_title_en,${headers}\nKEN,Minister,${cells}\n`;
      return readFiles({ "data/addressees.csv": table }).campaign.states[0]?.addressee?.street;
    };
    const headers = [10, 2, 3, 1].map((line) => `mission_address_line${line}`).join(",");
    expect(streetOf(headers, '"ten","two","three","one\r\nand a half"')).toEqual([
      "one",
      "and a half",
      "two",
      "three",
      "ten",
    ]);
    expect(streetOf("mission_address_line1,mission_address_line3", "one,three")).toEqual(["one", "three"]);
    expect(
      faults({
        "data/addressees.csv":
          "iso3,addressee_title_en,mission_address_line1,mission_address_line2,mission_address_line_3\n",
      }),
    ).toEqual([
      'data/addressees.csv:1: unknown column "mission_address_line_3": did you mean mission_address_line3? -> rename it to mission_address_line3',
    ]);
  });

  it("may have an addressee without an address, and rows for States that are not in the campaign", () => {
    const { campaign } = readFiles({
      "data/addressees.csv": "iso3,addressee_title_en,mission_name\nKEN,Minister,\nCOK,Minister,\n",
      "data/names.csv": `${headersOf("en")}\nKEN,Kenya,the Republic of Kenya,Kenya,d,e,f,g\nPER,,,,,,,\n`,
    });
    expect(campaign.states[0]?.addressee).toEqual({
      titles: new Map([["en", "Minister"]]),
      ministryEnglish: "",
      ministries: new Map(),
      ministryInLetterLanguage: "",
      missionName: "",
      missionNames: new Map(),
      missionNameInLetterLanguage: "",
      street: [],
      city: "",
      state: "",
      zip: "",
      email: "",
      copies: [],
      note: "",
    });
    expect(campaign.states[0]?.knownAs).toEqual(["KEN", "Kenya", "the Republic of Kenya"]);
  });
});

describe("looks at single facts in checks.csv", () => {
  const withChecks = (rows: string, cells = "no,2020-01-01") =>
    readFiles({
      [states]: `iso3,state,apic,apic_checked\nKEN,Kenya,${cells}\n`,
      "data/checks.csv": `iso3,commitment,found,checked,source\n${rows}`,
    });

  it("come after what the State's own row says", () => {
    const { campaign } = withChecks("KEN,apic,yes,2021,https://example.org\n");
    const checks = campaign.states[0]?.facts.get("apic")?.checks ?? [];
    expect(checks.map(({ cell, checked, line }) => [cell, checked, line])).toEqual([
      ["no", "2020-01-01", undefined],
      ["yes", "2021", 2],
    ]);
  });
  it("are looked up in sources.csv like any other", () => {
    expect(faultsOf(() => withChecks("KEN,apic,no,2021,PRESS\n"))).toEqual([
      'data/checks.csv:2: source: unknown source "PRESS" -> add it to data/sources.csv, or write the web address itself',
    ]);
  });
  it("must not contradict one another on one day", () => {
    const remedy = "correct the one or the other; if both were found, the day of one of them is another";
    expect(faultsOf(() => withChecks("KEN,apic,yes,2020-01-01,\n"))).toEqual([
      `data/checks.csv:2: apic: "yes" contradicts "no" of the same day, ${states}:2 -> ${remedy}`,
    ]);
    const two = "KEN,apic,no,2021,https://example.org\nKEN,apic,2019,2021,\n";
    expect(faultsOf(() => withChecks(two))).toEqual([
      `data/checks.csv:3: apic: "2019" contradicts "no" of the same day, data/checks.csv:2 -> ${remedy}`,
    ]);
  });
});

describe("the campaign that ships", () => {
  const campaign = shippedCampaign();
  it("holds 127 States, 7 commitments, 8 requests, 112 signatories and 230 sources", () => {
    const { states: all, commitments: seven, recommendations: eight, signatories, sources } = campaign;
    expect([all.length, seven.length, eight.length, signatories.length, sources.size]).toEqual([
      127, 7, 8, 112, 230,
    ]);
  });
  it("rests its requests on commitments as the letter of 2020 does", () => {
    expect(campaign.recommendations.map(({ id, commitments: ids }) => [id, ...ids].join(" "))).toEqual([
      "independence",
      "visa-ban",
      "sanctions",
      "cooperation",
      "investigations",
      "apic apic",
      "domestication crimes_in_law cooperation_law",
      "cooperation-agreements enforcement_of_sentences interim_release release_of_persons witness_relocation",
    ]);
  });
  it("lets a negative hold for a year, for three of a treaty, and for five where national law is meant", () => {
    expect(campaign.commitments.map(({ id, maxAgeDays }) => `${id} ${maxAgeDays}`)).toEqual([
      "apic 1096",
      "crimes_in_law 1826",
      "cooperation_law 1826",
      "enforcement_of_sentences 365",
      "interim_release 365",
      "release_of_persons 365",
      "witness_relocation 365",
    ]);
  });
  it("has a label, a wording of each status and a short title of each source that many cite in every language", () => {
    for (const { labels, wording } of campaign.commitments) {
      expect([...labels.keys()]).toEqual(["ar", "en", "es", "fr", "pt"]);
      expect(wording.size).toBe(15);
    }
    const shortened = [...campaign.sources.values()].filter(({ shortTitles }) => shortTitles.has("en"));
    expect(shortened.map(({ shortTitles }) => [...shortTitles.keys()])).toEqual(
      Array.from({ length: 11 }, () => ["ar", "en", "es", "fr", "pt"]),
    );
  });
  it("calls no two documents by one name", () => {
    const titles = [...campaign.sources.values()].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
  it("has an address for every State but the Cook Islands, which have no mission", () => {
    expect(
      campaign.states.filter(({ addressee }) => addressee?.street.length === 0).map(({ iso3 }) => iso3),
    ).toEqual(["COK"]);
  });
});
