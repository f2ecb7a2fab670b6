import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { campaignStarter, type Shipped, type StarterAsked } from "../../src/starter/campaign-starter.js";

const shipped: Shipped = {
  read: (file) => (existsSync(file) ? readFileSync(file) : undefined),
  list: (folder) => readdirSync(folder),
};

function filesOf(asked: StarterAsked): readonly string[] {
  return campaignStarter(shipped, asked).map(({ file }) => file);
}

/** The text of a file of the campaign. */
function textIn(asked: StarterAsked, file: string): string {
  const found = campaignStarter(shipped, asked).find((each) => each.file === file);
  return new TextDecoder().decode(found?.bytes);
}

describe("campaignStarter", () => {
  it("takes the data and templates that ship, byte for byte, and a README", () => {
    const files = campaignStarter(shipped, { minimal: false });
    expect(files[0]?.file).toBe("README.md");
    const rest = files.slice(1);
    expect(rest.map(({ file }) => file)).toContain("data/states-parties.csv");
    expect(rest.map(({ file }) => file)).toContain("templates/letter.en.hbs");
    for (const { file, bytes } of rest) expect(Buffer.from(bytes).equals(readFileSync(file))).toBe(true);
  });

  it.each<StarterAsked>([
    { minimal: false },
    { minimal: false, language: "pt" },
    { minimal: false, language: "ar" },
    { minimal: true },
    ...readdirSync("starters/languages").map((language) => ({ minimal: true, language })),
  ])("has a README that says what each file is: %j", (from) => {
    const readme = textIn(from, "README.md");
    const unnamed = filesOf(from).filter((file) => file !== "README.md" && !readme.includes(`\`${file}\``));
    expect(unnamed).toEqual([]);
    const named = [...readme.matchAll(/`((?:data|templates)\/[\w.-]+)`/g)].map((match) => match[1]);
    expect(named.filter((file) => file !== undefined && !filesOf(from).includes(file))).toEqual([]);
  });

  it("has three States in the minimal campaign, and no table of more than ten lines", () => {
    const lines = readdirSync("starters/minimal/data").map(
      (name) =>
        [name, readFileSync(`starters/minimal/data/${name}`, "utf8").trimEnd().split("\n").length] as const,
    );
    expect(Math.max(...lines.map(([, count]) => count))).toBe(10);
    expect(new Map(lines).get("states-parties.csv")).toBe(4);
  });

  it("writes in another language to the States whose ministry the table names in it, and changes nothing else", () => {
    const file = "data/states-parties.csv";
    const [before, after] = [
      textIn({ minimal: false }, file),
      textIn({ minimal: false, language: "pt" }, file),
    ];
    const changed = after.split("\n").filter((line, index) => line !== before.split("\n")[index]);
    expect(changed.map((line) => line.split(",", 5).join())).toEqual([
      "BRA,BR,Brazil,Latin American and Caribbean,pt",
      "CPV,CV,Cabo Verde,African,pt",
      "PRT,PT,Portugal,Western European and Others,pt",
      "TLS,TL,Timor-Leste,Asia-Pacific,pt",
    ]);
    expect(textIn({ minimal: false, language: "fr" }, file)).toBe(before);
    const others = (asked: StarterAsked) =>
      campaignStarter(shipped, asked).filter((each) => each.file !== file);
    expect(others({ minimal: false, language: "pt" })).toEqual(others({ minimal: false }));
  });

  it("has the small campaign in other languages, with the same facts", () => {
    expect(filesOf({ minimal: true, language: "en" })).toEqual(filesOf({ minimal: true }));
    for (const language of readdirSync("starters/languages")) {
      const own = filesOf({ minimal: true, language });
      expect(own).toEqual(
        filesOf({ minimal: true }).map((file) => file.replace(".en.hbs", `.${language}.hbs`)),
      );
      const register = textIn({ minimal: true, language }, "data/states-parties.csv");
      expect(register.replaceAll(`,${language},`, ",en,")).toBe(
        textIn({ minimal: true }, "data/states-parties.csv"),
      );
    }
  });

  it("refuses a language in which there is none", () => {
    expect(() => filesOf({ minimal: false, language: "ru" })).toThrow(
      'the shipped campaign has no letter in "ru"',
    );
    expect(() => filesOf({ minimal: true, language: "../pt" })).toThrow(
      'there is no small campaign in "../pt"',
    );
  });

  it("says so when a shipped file is not there", () => {
    const none: Shipped = { read: () => undefined, list: () => [] };
    expect(() => campaignStarter(none, { minimal: false })).toThrow(
      '"starters/shipped/README.md" is missing from the installed package',
    );
  });
});
