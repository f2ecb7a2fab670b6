// A campaign brings a language that the tool does not know: one file, one template, columns of its own, and nothing else.
// The one is made up and unlike all that ship, the other is Vietnamese; then a campaign has other words for English.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aMinimalFolder, found, withColumn } from "../support/minimal-folder.js";
import { type Change, letters } from "../support/run-letters.js";

type Cells = Readonly<Record<string, string>>;

const file = (code: string) => readFileSync(join(import.meta.dirname, "files", `${code}.yaml`), "utf8");

const columns = (added: Readonly<Record<string, Cells>>) => (table: string) =>
  Object.entries(added).reduce((text, [header, cells]) => withColumn(header, cells)(text), table);

const inLanguage = (code: string, iso3: string) => (table: string) =>
  table.replace(new RegExp(`^(${iso3},(?:[^,]*,){3})en,`, "m"), `$1${code},`);

/** Seen: ~ is U+00A0, ^ is U+202F. */
const seen = (text: string) => text.replaceAll("\u00A0", "~").replaceAll("\u202F", "^");

const requests = `{{#recommendation "publish-reports"}}
A
{{/recommendation}}

{{#recommendation "optional-protocol"}}
B{{#if outstanding}}{{/if}}
{{/recommendation}}

{{#recommendation "prevention-body"}}
C
{{/recommendation}}`;

const madeUp: Readonly<Record<string, Change>> = {
  "data/languages/qq.yaml": file("qq"),
  "data/states-parties.csv": inLanguage("qq", "XBB"),
  "data/names.csv": columns({
    short_qq: { XBB: "Modelo" },
    formal_qq: { XBB: "loRegno ze Modelo" },
    in_text_qq: { XBB: "loModelo" },
    of_qq: { XBB: "zo Modelo" },
    to_qq: { XBB: "a loModelo" },
    in_qq: { XBB: "e loModelo" },
    formal_of_qq: { XBB: "zo Regno ze Modelo" },
  }),
  "data/commitments.csv": columns({
    label_qq: { optional_protocol: "aldona protokolo", prevention_body: "organo" },
    met_qq: { optional_protocol: "partio" },
    partial_qq: { optional_protocol: "subskribita" },
    outstanding_qq: { prevention_body: "mankas organo" },
  }),
  "data/addressees.csv": (table) =>
    columns({ addressee_title_qq: { XBB: "Ministro ze Aferoy" } })(table).replace(
      "Ministry of Foreign Affairs,Model Town",
      "Ministeryo,Model Town",
    ),
  "data/sources.csv": columns({ short_qq: { SURVEY: "Enketo" } }),
  "templates/letter.qq.hbs": `---
title: Letero {{state.formal_of}}
subject: Pri {{state.region}}
place: Urbo
date: 2026-11-01
sender: Koalicio
sender_email: office@example.org
---

Saluton!

Al {{state.name}} skribas {{signatory_count_in_words}}, {{state.of}}, {{state.to}}, {{state.in}}; {{outstanding_commitments}} kay {{state.short}}, {{recommendation_count}}. {{on column.in_force}}! Vidu sro. {{state.name}}.

${requests}

Fino,

{{signatories}}
`,
  "templates/email.qq.hbs":
    "---\nsubject: Letero {{state.formal_of}}\n---\n\nJen, {{on date}}.\n\n{{sender}}\n",
  "templates/letter.en.hbs": (text) => text.replace("2026-11-02", "2026-11-01"),
};

describe("a made-up language", () => {
  test("is checked clean, and its file is one of the campaign's", async () => {
    const folder = aMinimalFolder(madeUp);
    expect(await found(folder)).toEqual({ faults: [], warnings: [] });
    const told = await letters(folder, ["generate"]);
    expect([told.exitCode, told.stderr.includes("languages: en 2, qq 1")]).toEqual([0, true]);
    const [, row] = JSON.parse(readFileSync(join(folder, "output/manifest.json"), "utf8"));
    expect([row.language, row.addressee, row.formal_name]).toEqual([
      "qq",
      "Al Ministro ze Aferoy",
      "loRegno ze Modelo",
    ]);
    expect(Object.keys(row.made_with.files)).toContain("data/languages/qq.yaml");
    const pdf = readFileSync(join(folder, "output/XBB-modelland.pdf"), "latin1");
    expect(pdf).toContain("/Lang (qq)");
  });

  test("says everything of a letter in its own way: dates, numbers, lists, names, labels, address and annex", async () => {
    const { stdout } = await letters(aMinimalFolder(madeUp), ["preview", "XBB"]);
    expect(seen(stdout)).toMatchInlineSnapshot(`
      "── page 1 of 2 ─────────────────────────────────────────────────────────────────────────────────
        Koalicio
                                                                                         office@example.org

        Al Ministro ze Aferoy                                      qd         2026ro, unkul prim, Urbo
        c/o Misyo zo Modelo che UN                                 qa         qt
        2 Sample Street
        Suite 200
        New York, NY 10017
        UNITED STATES OF AMERICA

        Pri okcidenta

        Saluton !

        Aloo Modelo skribas nau, zo Modelo, a loModelo, e loModelo; organo kay Modelo, tri.
        Ye 2003ro, unkul 15! Vidu sro. loModelo.

        1.   A

             ✓  Farita
        2.   B

      ▌      ▲  Mankas che loModelo - mankas organo
      ▌ 3.   C

        Fino,

        9 signas
        First Example Organisation       Fourth Example Organisation     Seventh Example Organisation
        Second Example Organisation      Fifth Example Organisation      Eighth Example Organisation
        Third Example Organisation       Sixth Example Organisation      Ninth Example Organisation

        Koalicio                                                                                    2 / 1

      ── page 2 of 2 ─────────────────────────────────────────────────────────────────────────────────
        Regno ze Modelo                                                                   2026ro, unkul prim

        Aldono pri loModelo
        Jen la stato ye 2026ro, unkul prim.

        Devo                      Stato         Detalo                         Vidita           Fonto

        Statuto                   ●  Partio     Valida ekde 2003ro, unkul 15   sen dato         1

        Aldona protokolo          ✓  Farita     Partio ekde 2018               2026ro, dekul prim 1

        Organo                    ▲  Mankas     Mankas organo                  2026ro, dekul prim 2

        ▲ Mankas - ye 2026ro, unkul prim ✓ Farita - bona

        Fontoy
        1   Depositary of the Convention: status table (an example, replace it)
            example.org/treaty-status

        2   Enketo
            example.org/survey

        Korektu nin !

        Koalicio                                                                                    2 / 2
      "
    `);
  });

  test("writes its e-mails", async () => {
    const folder = aMinimalFolder(madeUp);
    await letters(folder, ["generate"]);
    await letters(folder, ["email"]);
    const draft = readFileSync(join(folder, "output/email/XBB-modelland.eml"), "utf8");
    const [head = "", text = ""] = draft.replaceAll("\r\n", "\n").split(/--letters-.*\n/);
    expect(head).toContain("Content-Language: qq\nFrom: Koalicio <office@example.org>\n");
    expect(head).toContain("To: Misyo zo Modelo che UN <modelland@example.org>\n");
    expect(head).toContain("Subject: Letero zo Regno ze Modelo\n");
    expect(text).toContain("\n\nJen, ye 2026ro,=C2=A0unkul prim.\n\nKoalicio\n");
  });

  test("is refused as long as the file lacks something", async () => {
    const folder = aMinimalFolder({
      ...madeUp,
      "data/languages/qq.yaml": file("qq")
        .replace("  folio:", "  foliu:")
        .replace('  begun: "{label} (parte)"\n', ""),
    });
    const place = "data/languages/qq.yaml";
    expect(await found(folder)).toEqual({
      faults: [
        `${place}:57:1: "phrases" has no folio -> write it as English has it: "Page {page} of {pages}"`,
        `${place}:57:1: "phrases" has no begun -> write it as English has it: "{label} (in part, to be completed)"`,
        `${place}:61:3: "phrases" has no key "foliu" -> did you mean "folio"?`,
      ],
      warnings: [],
    });
  });
});

describe("Vietnamese, which the tool does not ship", () => {
  const model = {
    short_vi: "Mẫu Quốc",
    formal_vi: "Vương quốc Mẫu Quốc",
    in_text_vi: "Mẫu Quốc",
    of_vi: "của Mẫu Quốc",
    to_vi: "tới Mẫu Quốc",
    in_vi: "ở Mẫu Quốc",
    formal_of_vi: "của Vương quốc Mẫu Quốc",
  };
  const vietnamese: Readonly<Record<string, Change>> = {
    "data/languages/vi.yaml": file("vi"),
    "data/states-parties.csv": inLanguage("vi", "XBB"),
    "data/names.csv": columns(
      Object.fromEntries(Object.entries(model).map(([form, XBB]) => [form, { XBB }])),
    ),
    "data/commitments.csv": columns({
      label_vi: {
        optional_protocol: "Nghị định thư tùy chọn",
        prevention_body: "cơ quan quốc gia phòng ngừa",
      },
      met_vi: { prevention_body: "đã thành lập" },
      partial_vi: { prevention_body: "đã thành lập một phần" },
      outstanding_vi: { prevention_body: "chưa thành lập" },
    }),
    "data/addressees.csv": columns({ ministry_vi: { XBB: "Bộ Ngoại giao" } }),
    "data/sources.csv": columns({ short_vi: { SURVEY: "Khảo sát" } }),
    "templates/letter.vi.hbs": `---
title: Thư gửi Chính phủ {{state.formal_of}}
subject: Phòng ngừa tra tấn
place: Genève
date: 2026-11-02
sender: Liên minh
sender_email: office@example.org
---

Kính thưa Ngài,

Thay mặt {{signatory_count}} {{plural signatory_count "tổ chức"}}, chúng tôi gửi Chính phủ {{state.of}}, vốn bị ràng buộc {{since column.in_force}}, {{recommendation_count}} đề nghị; thư được gửi {{state.to}} {{on date}}.

${requests}

Trân trọng,

{{signatories}}
`,
    "templates/email.vi.hbs":
      "---\nsubject: Thư gửi Chính phủ {{state.formal_of}}\n---\n\nXin gửi kèm bức thư đề {{date}}.\n\n{{sender}}\n",
  };

  test("is a file of data, a template and columns, and nothing else", async () => {
    const folder = aMinimalFolder(vietnamese);
    expect(await found(folder)).toEqual({ faults: [], warnings: [] });
    const { stdout } = await letters(folder, ["preview", "XBB"]);
    for (const words of [
      "Bộ Ngoại giao",
      "Vương quốc Mẫu Quốc",
      "Phái đoàn Thường trực",
      "Genève, ngày 2 tháng 11 năm 2026",
      "Thay mặt 9 tổ chức, chúng tôi gửi Chính phủ của Mẫu Quốc, vốn bị ràng buộc từ ngày 15 tháng 11 năm 2003, ba đề nghị; thư được gửi tới Mẫu Quốc vào ngày 2 tháng 11 năm 2026.",
      "Mẫu Quốc chưa thực hiện: chưa thành lập",
      "9 tổ chức ký tên",
      "Phụ lục: tình hình của Mẫu Quốc",
      "Đã thực hiện từ năm 2018",
      "Trang 1/2",
    ])
      expect(stdout.replaceAll(/\s+/g, " ")).toContain(words);
    const told = await letters(folder, ["generate"]);
    expect([told.exitCode, told.stderr.includes("languages: en 2, vi 1")]).toEqual([0, true]);
    await letters(folder, ["email"]);
    const draft = readFileSync(join(folder, "output/email/XBB-modelland.eml"), "utf8");
    expect(draft).toContain("Content-Language: vi\r\n");
  });
});

describe("other words for a language that the tool knows", () => {
  test("are the keys that the file gives, and nothing else changes", async () => {
    const folder = aMinimalFolder({
      "data/languages/en.yaml": "phrases:\n  folio: Sheet {page} of {pages}\n  label:\n    met: Thank you\n",
    });
    expect(await found(folder)).toEqual({ faults: [], warnings: [] });
    const amended = (await letters(folder, ["preview", "XAA"])).stdout;
    const plain = (await letters(aMinimalFolder(), ["preview", "XAA"])).stdout;
    expect(plain).toContain("Page 1 of");
    const inOneSpace = (text: string) => text.replaceAll(/ +/g, " ");
    expect(inOneSpace(amended)).toBe(
      inOneSpace(plain)
        .replaceAll(/Page (\d of \d)/g, "Sheet $1")
        .replaceAll("✓ Already done", "✓ Thank you"),
    );
  });
});
