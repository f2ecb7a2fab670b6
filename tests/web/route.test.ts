import fc from "fast-check";
import { expect, test } from "vitest";
import { formatRoute, parseRoute, type Route } from "../../src/web/browser/route.js";

test.each([
  ["", { view: "passages", item: "", filters: {} }],
  ["#/passages/4adc89d2", { view: "passages", item: "4adc89d2", filters: {} }],
  ["#/states?c=r0&s=o", { view: "states", item: "", filters: { c: "r0", s: "o" } }],
  ["#/letters/KEN?as=text&q=", { view: "letters", item: "KEN", filters: { as: "text" } }],
  ["#/elsewhere/%E0%A4%A", { view: "passages", item: "", filters: {} }],
] as const)("%j leads somewhere", (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test("every view, item and filter has an address that leads back to it", () => {
  const filters = fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string({ minLength: 1, unit: "grapheme" }));
  const routes = fc.record<Route>({
    view: fc.constantFrom("passages", "states", "letters"),
    item: fc.string({ unit: "grapheme" }),
    filters,
  });
  fc.assert(
    fc.property(routes, (route) => {
      expect(parseRoute(formatRoute(route))).toEqual({ ...route, filters: { ...route.filters } });
    }),
  );
});

test("filters that are let go leave the address", () => {
  expect(formatRoute({ view: "states", item: "", filters: { q: "", l: "fr" } })).toBe("#/states?l=fr");
});
