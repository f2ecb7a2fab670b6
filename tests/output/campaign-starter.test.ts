import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { campaignStarter, type Shipped } from "../../src/output/campaign-starter.js";

const shipped: Shipped = {
  read: (file) => (existsSync(file) ? readFileSync(file) : undefined),
  list: (folder) => readdirSync(folder),
};

function filesOf(from: { readonly source: string; readonly readme: string }): readonly string[] {
  return campaignStarter(shipped, from).map(({ file }) => file);
}

describe("campaignStarter", () => {
  it("takes the data and templates that ship, byte for byte, and a README", () => {
    const files = campaignStarter(shipped, { source: "", readme: "starters/shipped" });
    expect(files[0]?.file).toBe("README.md");
    const rest = files.slice(1);
    expect(rest.map(({ file }) => file)).toContain("data/states-parties.csv");
    expect(rest.map(({ file }) => file)).toContain("templates/letter.en.hbs");
    for (const { file, bytes } of rest) expect(Buffer.from(bytes).equals(readFileSync(file))).toBe(true);
  });

  it.each([
    { source: "", readme: "starters/shipped" },
    { source: "starters/minimal", readme: "starters/minimal" },
  ])("has a README that says what each file is: $readme", (from) => {
    const readme = readFileSync(`${from.readme}/README.md`, "utf8");
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

  it("says so when a shipped file is not there", () => {
    const none: Shipped = { read: () => undefined, list: () => [] };
    expect(() => campaignStarter(none, { source: "", readme: "starters/shipped" })).toThrow(
      '"starters/shipped/README.md" is missing from the installed package',
    );
  });
});
