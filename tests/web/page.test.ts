import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { proofPage } from "../../src/web/page.js";
import type { PageData } from "../../src/web/page-data.js";
import { axeFindings, describeInBrowser } from "../support/browser.js";
import { shippedPageData } from "../support/shipped-passages.js";
import { aBatch, aPassage } from "./a-page.js";

const oneSentence = (text: string): PageData => ({
  ...aBatch,
  passages: [aPassage({ id: "one", of: "Paragraph", text: [text] })],
});

test("nothing in the data can end the element it stands in, or begin another", () => {
  const page = proofPage(oneSentence("</script><script>alert(1)</script><!--"));
  expect(page.split("</script>").length).toBe(3);
  expect(page).toContain("\\u003c/script>\\u003cscript>alert(1)\\u003c/script>\\u003c!--");
});

test("the same batch gives the same page", () => {
  expect(proofPage(aBatch)).toBe(proofPage(structuredClone(aBatch)));
});

const shipped = shippedPageData();

test("the page of the shipped campaign weighs less than a megabyte", () => {
  expect(Buffer.byteLength(proofPage(shipped))).toBeLessThan(1024 * 1024);
});

describeInBrowser("the page of a proof", ({ open, fileAddress, requests, complaints }) => {
  const address = (hash = "", data = aBatch): string => fileAddress("index.html", proofPage(data)) + hash;

  test("works from the disk, asks for nothing else, and has nothing to complain of", async () => {
    const page = await open(address());
    expect(await page.title()).toBe("Passages · Joint letter to the States Parties");
    await page.getByRole("link", { name: "States", exact: true }).click();
    await page.getByRole("link", { name: "Letters", exact: true }).click();
    expect(await page.getByRole("heading", { level: 1, name: "The letter to Albania" }).isVisible()).toBe(
      true,
    );
    expect(requests()).toEqual([fileAddress("index.html", proofPage(aBatch))]);
    expect(complaints()).toEqual([]);
  });

  test("shows what looks like markup as text", async () => {
    const text = "</script><img src=x onerror=alert(1)><b>bold</b>";
    const page = await open(address("", oneSentence(text)));
    expect(await page.locator(".words").textContent()).toBe(text);
    expect(complaints()).toEqual([]);
  });

  test("shows the PDF that lies beside it, from the disk, and the letter as text where none does", async () => {
    const [state, ...others] = aBatch.states;
    if (state === undefined) throw new Error("no State");
    const data = { ...aBatch, states: [{ ...state, file: "letters/ALB-albania.pdf" }, ...others] };
    const page = await open(address(`#/letters/${state.iso3}`, data));
    const beside = page.locator(".beside-page");
    expect(await beside.locator("object").getAttribute("data")).toBe(
      "letters/ALB-albania.pdf#toolbar=0&view=FitH",
    );
    const link = beside.getByRole("link", { name: "Open the PDF" }).first();
    expect(await link.evaluate((element) => "href" in element && element.href)).toBe(
      fileAddress("letters-ALB-albania.pdf", "").replace("letters-ALB", "letters/ALB"),
    );
    await page.getByRole("button", { name: "Show as text" }).click();
    expect(await page.locator(".sheet .words").count()).toBeGreaterThan(1);
    await page.goto(`${address("", data)}#/letters/${others[0]?.iso3}`);
    expect(await beside.count()).toBe(0);
    expect(await page.locator(".sheet .words").count()).toBe(1);
  });

  test("shows a passage in the direction of its language, and each word put in the way its own letters go", async () => {
    const arabic = { code: "ar", name: "Arabic", direction: "rtl" } as const;
    const inArabic = aPassage({
      id: "one",
      language: "ar",
      of: "Address",
      text: [["addressee"], "\n", ["address"], "\n", ["address"], "\n", ["date"]],
      fillings: [
        [["وزارة الخارجية"], [0]],
        [["c/o بعثة إكزامبليا"], [0]],
        [["1 Sample Street"], [0]],
        [["2 تشرين الثاني 2026"], [0]],
      ],
      states: [0],
    });
    const inEnglish = aPassage({ id: "two", of: "Close", text: ["Yours"] });
    const data = { ...aBatch, languages: [...aBatch.languages, arabic], passages: [inArabic, inEnglish] };
    const page = await open(address("", data));
    const put = (direction: string) =>
      page.locator(`#passage-one .words:dir(rtl) .put-in:dir(${direction})`).allTextContents();
    expect(await put("ltr")).toEqual(["1 Sample Streetc"]);
    expect(await put("rtl")).toEqual(["وزارة الخارجيةa", "c/o بعثة إكزامبلياb", "2 تشرين الثاني 2026d"]);
    expect(await page.locator("#passage-two .words:dir(ltr)").count()).toBe(1);
  });

  test("puts what changed first, the old words struck and the new ones underlined, and what fell away in a closed list", async () => {
    const page = await open(address());
    const first = page.locator("section").first();
    expect(await first.getByRole("heading", { level: 2 }).textContent()).toBe("Changed since batch b20d4417");
    expect(await first.locator(".cause").first().textContent()).toBe("Changed: words of the template");
    expect(await first.locator("del").first().textContent()).toBe("[struck: require]");
    expect(await first.locator("ins").first().textContent()).toBe("[new: still await]");
    expect(await first.getByText("We thank your Government").isVisible()).toBe(false);
    await first.getByText("What fell away: 1").click();
    expect(await first.getByText("We thank your Government ‹state.of› for joining.").isVisible()).toBe(true);
  });

  test("says so if nothing changed, and has no such section in a first batch", async () => {
    const passages = aBatch.passages.map(({ was: _, cause: __, ...passage }) => passage);
    const unchanged = await open(address("#/passages?l=fr", { ...aBatch, passages, gone: [] }));
    expect(await unchanged.locator(".note:visible").allTextContents()).toEqual([
      "Nothing has changed in French since batch b20d4417. Ticks of that batch still count.",
    ]);
    const { since: _, ...first } = aBatch;
    const page = await open(address("", { ...first, passages, gone: [] }));
    expect(await page.getByText("since batch").count()).toBe(0);
  });

  test("filters by words, place, language and State, keeps the filter in the address, and Back brings it again", async () => {
    const page = await open(address());
    await page.getByLabel("Find words").fill("kenya");
    expect(await shownPassages(page)).toEqual(["opening", "label-o"]);
    expect(hashOf(page)).toBe("#/passages?q=kenya");
    await page.getByLabel("Find words").fill("hbs:5");
    expect(await shownPassages(page)).toEqual(
      ["law-m", "independence"].filter((id) => at(id).includes("hbs:5")),
    );
    await page.getByLabel("Find words").fill("");
    await page.getByLabel("I read").selectOption("French");
    expect(await shownPassages(page)).toEqual(["fr-ouverture"]);
    expect(await page.getByText("0 of 1 passage read, 0 remarks").isVisible()).toBe(true);
    await page.getByLabel("I read").selectOption("all languages");
    await page.getByLabel("With the words for").selectOption("Latvia");
    expect(await page.locator("#passage-opening .words .put-in").allTextContents()).toEqual([
      "onea",
      "of Latviab",
    ]);
    await page.getByRole("link", { name: "States", exact: true }).click();
    await page.goBack();
    expect(hashOf(page)).toBe("#/passages?as=LVA");
    expect(await shownPassages(page)).not.toContain("apic-o");
    await page.getByLabel("Find words").fill("no such words");
    await page.getByRole("button", { name: "Show all passages" }).click();
    expect(await shownPassages(page)).toEqual(aBatch.passages.map(({ id }) => id).sort(asInList));
  });

  test("can be read by keyboard alone", async () => {
    const page = await open(address("#/passages?l=en"));
    await page.keyboard.press("j");
    expect(await focused(page)).toBe("passage-opening");
    await page.keyboard.press("x");
    expect(await focused(page)).toBe("passage-law-m");
    await page.keyboard.press("k");
    await page.keyboard.press("n");
    expect(await focused(page)).toBe("passage-law-m");
    await page.keyboard.press("k");
    await page.keyboard.press("f");
    expect(await page.locator("#passage-opening table td").allTextContents()).toContain("of Ghana");
    await page.keyboard.press("]");
    expect(await page.locator("#passage-opening .put-in").allTextContents()).toEqual(["twoa", "of Ghanab"]);
    await page.keyboard.press("m");
    await page.keyboard.type("jx: “still await”?");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("passage-opening");
    expect(await page.getByText("1 of 9 passages read, 1 remark").isVisible()).toBe(true);
    await page.keyboard.press("2");
    expect(hashOf(page)).toBe("#/states");
    await page.keyboard.press("?");
    await page.getByLabel("Single keys are commands").uncheck();
    await page.getByRole("button", { name: "Close" }).click();
    await page.keyboard.press("3");
    expect(hashOf(page)).toBe("#/states");
  });

  test("moves through the table of States by arrows, sorts it by its heads, and totals what is shown", async () => {
    const page = await open(address("#/states"));
    await page.getByRole("link", { name: "Benin" }).focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(":focus").textContent()).toBe("Ghana");
    await page.keyboard.press("End");
    expect(await page.locator(":focus").textContent()).toBe("Latvia");
    await page.getByLabel("by region").uncheck();
    await page.getByRole("button", { name: /^high.?lighted/ }).click();
    expect(await page.locator(".to-letter").allTextContents()).toEqual([
      "Ghana",
      "Albania",
      "Kenya",
      "Benin",
      "Latvia",
    ]);
    expect(await page.locator("th[aria-sort]").allTextContents()).toEqual([
      "high\u00adlighted ↓high\u00adlighted",
    ]);
    expect(hashOf(page)).toBe("#/states?g=0&sort=highlighted");
    await page.getByRole("link", { name: "4 National law: 1 in part" }).click();
    expect(await page.locator(".to-letter").allTextContents()).toEqual(["Ghana"]);
    expect(await page.locator("tfoot th, tfoot td").allTextContents()).toEqual([
      "1 State",
      " 1",
      " 1",
      " 1",
      " 1",
      "2",
      "0 read",
    ]);
  });

  test("leads from a passage to the States that have it", async () => {
    const page = await open(address());
    await page.locator("#passage-apic-m").getByRole("link", { name: "2 letters" }).click();
    expect(await page.locator(".to-letter").allTextContents()).toEqual(["Albania", "Latvia"]);
    expect(await page.locator("output").textContent()).toBe("2 States with the passage “Request 3”");
  });

  test("a letter read as a whole ticks its passages, and says where to go on", async () => {
    const page = await open(address("#/letters/KEN"));
    expect(await page.getByText("Most that you have not read: Albania, 7 passages").isVisible()).toBe(true);
    await page.getByRole("button", { name: "I have read this letter: tick all 6" }).click();
    expect(await page.getByText("You have read all 6 passages of this letter.").isVisible()).toBe(true);
    expect(await page.getByText("Most that you have not read: Latvia, 3 passages").isVisible()).toBe(true);
    await page.keyboard.press("1");
    expect(await page.getByText("6 of 10 passages read").isVisible()).toBe(true);
  });

  test("keeps ticks and remarks, saves them under the reader's name, and takes the file back elsewhere", async () => {
    const page = await open(address());
    await page.locator("#passage-opening").getByLabel("Read").check();
    await page.locator("#passage-law-m").getByRole("button", { name: "Add a remark" }).click();
    await page.locator("#passage-law-m textarea").fill("=cmd|' /C calc'!A0");
    await page.getByRole("button", { name: "Save remarks" }).click();
    expect(await page.locator(":focus").getAttribute("name")).toBe("reader");
    await page.getByLabel("Reader").fill("Ana Lu/../z");
    await page.reload();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save remarks" }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe("remarks-Ana-Lu-z.csv");
    const file = await download.path();
    const other = await open(
      address("", { ...aBatch, passages: aBatch.passages.filter(({ id }) => id !== "law-m") }),
    );
    await other.getByRole("button", { name: "Help and keys" }).click();
    await other.getByLabel("Take a saved file back").setInputFiles(file);
    await other
      .getByText("Taken back: 1 tick, 0 remarks. 1 line no longer fits: the passage has changed or is gone.")
      .waitFor();
    const third = await open(address());
    await third.getByRole("button", { name: "Help and keys" }).click();
    await third.getByLabel("Take a saved file back").setInputFiles(file);
    await third.getByText("Taken back: 1 tick, 1 remark.").waitFor();
    await third.getByRole("button", { name: "Close" }).click();
    expect(await third.locator("#passage-law-m textarea").inputValue()).toBe("=cmd|' /C calc'!A0");
    expect(await third.locator("#passage-opening").getByLabel("Read").isChecked()).toBe(true);
    expect(await third.getByLabel("Reader").inputValue()).toBe("Ana Lu/../z");
  });

  test("says that nothing is kept where the browser keeps nothing, and works all the same", async () => {
    const before = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })";
    const page = await open(address(), { before });
    expect(await page.locator(".kept").textContent()).toContain("save your remarks before you close it");
    await page.locator("#passage-opening").getByLabel("Read").check();
    expect(await page.getByText("1 of 10 passages read").isVisible()).toBe(true);
  });

  test("prints the view as it is filtered, without controls, no wider than the paper", async () => {
    const page = await open(address("#/states?l=en"));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".controls:visible, .reader:visible, nav:visible").count()).toBe(0);
    expect(await page.locator("thead .in-print:visible").first().textContent()).toBe("State");
  });

  test.each(["light", "dark"] as const)(
    "gives axe-core nothing to find in any view, %s",
    async (colorScheme) => {
      const page = await open(address(), { colorScheme });
      await page.locator("#passage-opening").getByRole("button", { name: "2 places, 6 fillings" }).click();
      await page.locator("#passage-opening").getByRole("button", { name: "Add a remark" }).click();
      await page.locator("#passage-opening").getByLabel("Read").check();
      await page.getByText("What fell away: 1").click();
      const found = new Map<string, readonly string[]>();
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        for (const hash of [
          "#/passages",
          "#/passages?q=nothing",
          "#/states",
          "#/letters/GHA",
          "#/letters/BEN",
        ]) {
          await page.goto(address(hash));
          found.set(`${hash} ${width}`, await axeFindings(page));
        }
      }
      await page.keyboard.press("?");
      found.set("help", await axeFindings(page));
      expect([...found].filter(([, findings]) => findings.length > 0)).toEqual([]);
    },
  );

  test("shows every passage and State of the shipped campaign, and letters in each language", async () => {
    const page = await open(address("#/passages", shipped));
    expect(await page.locator("article:visible").count()).toBe(shipped.passages.length);
    await page.keyboard.press("2");
    expect(await page.locator(".to-letter").count()).toBe(123);
    await page.keyboard.press("3");
    for (const [iso3, name] of [
      ["KEN", "Kenya"],
      ["SEN", "Senegal"],
      ["PER", "Peru"],
    ] as const) {
      await page.locator(".letters select").selectOption(iso3);
      expect(await page.locator("h1:visible").textContent()).toBe(`The letter to ${name}`);
    }
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints()).toEqual([]);
  });

  test.each([1440, 1280, 1152])("keeps its head on one line: %i px wide", async (width) => {
    const page = await open(address("", shipped), { viewport: { width, height: 700 } });
    const tops = await page
      .locator(".head > :not(.kept)")
      .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().top)));
    expect(Math.max(...tops)).toBeLessThan(40);
  });

  test("names each language once over its parts, and offers to show all only where something is hidden", async () => {
    const page = await open(address("", shipped));
    expect(await page.locator(".rail .opens small").allTextContents()).toEqual([
      " English",
      " Spanish",
      " French",
    ]);
    const parts = page.locator(".rail small");
    const seen = await parts.evaluateAll(
      (all) => all.filter((one) => one.getBoundingClientRect().width > 1).length,
    );
    expect(seen).toBe(3);
    const showAll = page.locator(".passages").getByRole("button", { name: "Show all", exact: true });
    expect(await showAll.isVisible()).toBe(false);
    await page.getByLabel("Find words").fill("immunities");
    await showAll.click();
    expect(await page.getByLabel("Find words").inputValue()).toBe("");
    expect(await showAll.isVisible()).toBe(false);
  });

  test.each([1280, 800, 390, 320])("never scrolls sideways: %i px wide", async (width) => {
    const page = await open(address("", shipped), { viewport: { width, height: 700 } });
    for (const view of ["#/passages", "#/states", "#/letters/COD"]) {
      await page.goto(address(view, shipped));
      expect([view, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([view, width]);
    }
  });
});

async function shownPassages(page: Page): Promise<readonly string[]> {
  const ids = await page.locator("article:visible").evaluateAll((all) => all.map(({ id }) => id));
  return ids.map((id) => id.replace("passage-", ""));
}

/** What changed stands first. */
function asInList(one: string, other: string): number {
  const place = (id: string): number => {
    const index = aBatch.passages.findIndex((passage) => passage.id === id);
    return aBatch.passages[index]?.cause === undefined ? index + aBatch.passages.length : index;
  };
  return place(one) - place(other);
}

function at(id: string): string {
  return aBatch.passages.find((passage) => passage.id === id)?.at ?? "";
}

function hashOf(page: Page): string {
  return new URL(page.url()).hash;
}

async function focused(page: Page): Promise<string | null> {
  return page.locator(":focus").getAttribute("id");
}
