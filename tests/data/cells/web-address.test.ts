// What is wrong with an address that a reader is to follow.

import { describe, expect, test } from "vitest";
import { linkFault, pageAddressFault } from "../../../src/data/cells/web-address.js";

const told = (fault: ReturnType<typeof linkFault>): string =>
  fault === undefined ? "" : `${fault.what} | ${fault.remedy}`;

const noLink = "is not an address that a link can have | begin it with https://, http://, mailto: or tel:";

describe("a link", () => {
  test.each([
    ["https://example.org/a?b=c#d", ""],
    ["http://example.org", ""],
    ["mailto:a@b.org", ""],
    ["tel:+41-22-555-01-00", ""],
    ["https://example.org/a@b", ""],
    ["https://example.org/caf\u00E9", ""],
    [
      "https://example.org/a b",
      '"https://example.org/a b" has a space in it | write https://example.org/a%20b',
    ],
    ["tel:+41 22 555", '"tel:+41 22 555" has a space in it | write tel:+41%2022%20555'],
    ["ftp://example.org", `"ftp://example.org" ${noLink}`],
    ["page.html", `"page.html" ${noLink}`],
    ["javascript:alert(1)", `"javascript:alert(1)" ${noLink}`],
    ["https://", `"https://" ${noLink}`],
    ["tel:", `"tel:" ${noLink}`],
    ["https://[", '"https://[" is not a web address | write it as https://example.org/page'],
    [
      "https://example.org/\u202Etxt",
      'U+202E in the address "https://example.org/\uFFFDtxt" is an invisible character | take it out',
    ],
    [
      "mailto:a\u200B@b.org",
      'U+200B in the address "mailto:a\uFFFD@b.org" is an invisible character | take it out',
    ],
    [
      "https://bank.org@evil.org/",
      '"https://bank.org@evil.org/" has a name or password before its @, and might lead elsewhere than it seems | take out what stands between // and @',
    ],
  ])("%j", (address, fault) => {
    expect(told(linkFault(address))).toBe(fault);
  });
});

describe("the address of a source", () => {
  test.each([
    ["https://example.org/page", ""],
    ["mailto:a@b.org", '"mailto:a@b.org" is not a web address | write it as https://example.org/page'],
    [
      "https://user:pw@host.org/x",
      '"https://user:pw@host.org/x" has a name or password before its @, and might lead elsewhere than it seems | take out what stands between // and @',
    ],
    [
      "https://example.org/\u2066x",
      'U+2066 in the address "https://example.org/\uFFFDx" is an invisible character | take it out',
    ],
    [
      "https://example.org/\u00ADx",
      'U+00AD in the address "https://example.org/\uFFFDx" is an invisible character | take it out',
    ],
    [
      "https://example.org/a b",
      '"https://example.org/a b" has a space in it | write https://example.org/a%20b',
    ],
  ])("%j", (address, fault) => {
    expect(told(pageAddressFault(address))).toBe(fault);
  });
});
