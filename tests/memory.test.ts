import fc from "fast-check";
import { expect, test } from "vitest";
import { oncePer, remember, whileSame } from "../src/memory.js";

/** What is asked for, one letter a key; the keys for which a value was made. */
function made(asked: string, limit = 2): string {
  let keys = "";
  const value = remember(limit, (key: string) => {
    keys += key;
    return key.toUpperCase();
  });
  expect([...asked].map((key) => value(key)).join("")).toBe(asked.toUpperCase());
  return keys;
}

test("makes a value once while there is room", () => {
  expect(made("abab")).toBe("ab");
});

test("without room, makes a value twice before it is remembered", () => {
  expect(made("abc" + "xyxyxy")).toBe("abcxyxy");
});

test("lets keys that come but once pass by, and keeps those that come again and again", () => {
  expect(made("abc" + "1a2b3a4b5a6b7a8b9")).toBe("abc123456789");
});

test("forgets what was not asked for while as many others were as two generations hold", () => {
  expect(made("abc" + "ddeeddee" + "a")).toBe("abcddeea");
});

test("never makes a value a third time that has come twice and comes again before as many others as the limit", () => {
  const keys = fc.array(fc.constantFrom(..."abcdef"), { maxLength: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), keys, (limit, asked) => {
      for (const [index, key] of asked.entries()) {
        const earlier = asked.slice(0, index);
        const [last, first] = [earlier.lastIndexOf(key), earlier.indexOf(key)];
        const others = new Set(asked.slice(first + 1, index)).size;
        if (last === -1 || others >= limit) continue;
        const before = made(earlier.join(""), limit);
        const after = made([...earlier, key].join(""), limit);
        if (before.split(key).length > 2) expect(after).toBe(before);
      }
    }),
  );
});

test("remembers nothing of a value that could not be made", () => {
  let attempts = 0;
  const value = remember(2, (key: string) => {
    attempts += 1;
    if (attempts === 1) throw new Error(key);
    return attempts;
  });
  expect(() => value("a")).toThrow("a");
  expect([value("a"), value("a")]).toEqual([2, 2]);
});

test("remembers nothing of a value that is not to be kept", () => {
  let made = 0;
  const value = remember(
    2,
    (key: string) => `${key}${++made}`,
    (text) => !text.startsWith("b"),
  );
  expect(["a", "b", "a", "b"].map((key) => value(key))).toEqual(["a1", "b2", "a1", "b3"]);
});

test("works once for each object, however often it comes back", () => {
  const worked: string[] = [];
  const nameOf = oncePer(({ name }: { readonly name: string }) => {
    worked.push(name);
    return `${name}!`;
  });
  const [one, other] = [{ name: "a" }, { name: "a" }];
  expect([one, other, one, other].map(nameOf)).toEqual(["a!", "a!", "a!", "a!"]);
  expect(worked).toEqual(["a", "a"]);
});

test("gives the last value again for as long as what it is made of is the same, and forgets the one before", () => {
  const worked: string[] = [];
  const inCapitals = whileSame(
    (one: string, other) => one.trim() === other.trim(),
    (text) => {
      worked.push(text);
      return text.toUpperCase();
    },
  );
  expect(["a", "a ", "b", "a"].map(inCapitals)).toEqual(["A", "A", "B", "A"]);
  expect(worked).toEqual(["a", "b", "a"]);
});
