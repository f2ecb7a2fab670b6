import { expect, test } from "vitest";
import { InputError } from "../src/diagnostic.js";
import { produce } from "../src/produce.js";
import { aStateParty } from "./support/a-state-party.js";

const STATES = ["KEN", "PER", "SEN"].map((iso3) => aStateParty({ iso3 }));

async function collect<Made>(made: AsyncIterable<Made>): Promise<readonly Made[]> {
  const all: Made[] = [];
  for await (const each of made) all.push(each);
  return all;
}

test("makes each State's letter in turn, none before it is asked for", async () => {
  const begun: string[] = [];
  const letters = produce(STATES, ({ iso3 }) => {
    begun.push(iso3);
    return iso3;
  });
  expect((await letters.next()).value).toBe("KEN");
  expect(begun).toEqual(["KEN"]);
  expect(await collect(letters)).toEqual(["PER", "SEN"]);
});

test("tries the other States after a fault, and throws all faults together, each once", async () => {
  const made: string[] = [];
  const faulty = produce(STATES, ({ iso3 }) => {
    if (iso3 === "KEN") return iso3;
    const faults = [{ what: "a word of the template" }, { what: `the city of ${iso3}` }];
    throw new InputError([
      { what: "a fault of no letter" },
      ...faults.map((fault) => ({ ...fault, states: [iso3] })),
    ]);
  });
  const run = (async () => {
    for await (const iso3 of faulty) made.push(iso3);
  })();
  await expect(run).rejects.toMatchObject({
    diagnostics: [
      { what: "a fault of no letter" },
      { what: "a word of the template", states: ["PER", "SEN"] },
      { what: "the city of PER", states: ["PER"] },
      { what: "the city of SEN", states: ["SEN"] },
    ],
  });
  expect(made).toEqual(["KEN"]);
});

test("yields nothing after the first fault", async () => {
  const made: string[] = [];
  const run = (async () => {
    for await (const iso3 of produce(STATES, (state) => {
      if (state.iso3 === "KEN") throw new InputError([{ what: "KEN" }]);
      return state.iso3;
    }))
      made.push(iso3);
  })();
  await expect(run).rejects.toThrow("KEN");
  expect(made).toEqual([]);
});

test("a bug stops everything at once", async () => {
  const tried: string[] = [];
  const run = collect(
    produce(STATES, ({ iso3 }) => {
      tried.push(iso3);
      throw new TypeError("a bug");
    }),
  );
  await expect(run).rejects.toThrow(TypeError);
  expect(tried).toEqual(["KEN"]);
});

test("an aborted signal ends the work between two letters, with the signal's own reason", async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  const letters = produce(STATES, ({ iso3 }) => iso3, controller.signal);
  expect((await letters.next()).value).toBe("KEN");
  controller.abort(reason);
  await expect(letters.next()).rejects.toBe(reason);
});
