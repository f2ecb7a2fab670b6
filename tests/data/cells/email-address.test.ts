import { describe, expect, it, test } from "vitest";
import { isMailAddress, readEmailAddress } from "../../../src/data/cells/email-address.js";

describe("isMailAddress", () => {
  it.each(["a@b.org", "new-york.ov@bmeia.gv.at", "o'neil+x@sub.example.travel", "x_y@xn--bcher-kva.example"])(
    "takes %s",
    (address) => expect(isMailAddress(address)).toBe(true),
  );

  it.each([
    "",
    "a",
    "@b.org",
    "a@",
    "a@b",
    "a b@c.org",
    "a@b.org, c@d.org",
    "a@b.org;c@d.org",
    "Name <a@b.org>",
    ".a@b.org",
    "a..b@c.org",
    "a@-b.org",
    "a@b..org",
    "a@b.org.",
    "a@b.123",
    "é@b.org",
    "a@b.org\n",
    "a@b.org\r\nBcc: c@d.org",
    '"a b"@c.org',
    `${"a".repeat(65)}@b.org`,
    `a@${"b".repeat(64)}.org`,
  ])("refuses %j", (address) => expect(isMailAddress(address)).toBe(false));
});

describe("what is no address is told with the one that was probably meant", () => {
  it.each([
    ["examplia@example.org\u200b", "examplia@example.org"],
    ["\u202aexamplia@example.org\u202c", "examplia@example.org"],
    ["examplia@example.org.", "examplia@example.org"],
    ["examplia@example..org", "examplia@example.org"],
    ["‘examplia@example.org’", "examplia@example.org"],
    ["“examplia@example.org”", "examplia@example.org"],
    ["mailto:examplia@example.org", "examplia@example.org"],
    ["Mission <examplia@example.org>", "examplia@example.org"],
    ["examplia @ example.org", "examplia@example.org"],
    ["examplia(at)example.org", "examplia@example.org"],
    ["ｅxamplia@example.org", "examplia@example.org"],
  ])("%s", (text, meant) => {
    expect(readEmailAddress(text)).toEqual({
      fault: { what: `"${text}" is not an e-mail address`, remedy: `write ${meant}` },
    });
  });

  it.each(["a@exämple.com", "a@[127.0.0.1]", "nobody", "a@b", "a@b.org, c@d.org"])("%s has none", (text) => {
    expect(readEmailAddress(text)).toEqual({
      fault: {
        what: `"${text}" is not an e-mail address`,
        remedy: "write one address, for instance mission@example.org",
      },
    });
  });
});

test("a cell of dots, of at signs or of labels takes no longer than its length asks for", () => {
  for (const text of [
    ".".repeat(60_000),
    "@".repeat(60_000),
    "a.".repeat(60_000),
    `a@${"b-".repeat(60_000)}`,
  ]) {
    const start = process.hrtime.bigint();
    expect(readEmailAddress(text)).toHaveProperty("fault");
    expect(Number(process.hrtime.bigint() - start)).toBeLessThan(50e6);
  }
});
