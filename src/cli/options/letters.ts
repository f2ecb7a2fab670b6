// How the commands are called that make letters, look at one, or look for what is wrong. Loaded by every command: keep it
// light.

import { argument, flag, line, value } from "./option.js";
import { aPath, filters, includeHeld, json, ofCampaign, quiet, replace } from "./shared.js";

export const aState = argument("<state>", "ISO code or any name of the State");

export const letters = {
  generate: line(
    "write one PDF per State Party and the manifest into a folder",
    [
      ofCampaign,
      filters,
      json,
      replace,
      includeHeld,
      value(
        "--out <dir>",
        "folder for the letters and the manifest (default: output/ of the campaign)",
        aPath,
      ),
      value(
        "--jobs <number>",
        "threads, 1 to 64 (default: 1, or one a processor, at most 8, from 1,500 letters on)",
      ),
    ],
    [
      "letters generate",
      "letters generate --date today --out batch-2026",
      "letters generate --only ken,peru --out test",
      "letters generate --only @corrected.txt",
    ],
  ),
  preview: line(
    "show one letter as it is laid out, as text or as a PDF",
    [
      aState,
      ofCampaign,
      value("--pdf <file>", "write the PDF there instead; - for standard output", aPath),
      flag("--open", "open the PDF in this computer's viewer"),
      flag("--live", "show its pages in the browser, and keep them true while files are edited"),
    ],
    [
      "letters preview kenya",
      'letters preview "côte d\'ivoire" --open',
      "letters preview ken --pdf kenya.pdf",
      "letters preview kenya --live",
    ],
  ),
  manifest: line(
    "print the mailing manifest without writing any letter",
    [
      ofCampaign,
      filters,
      json,
      includeHeld,
      value("--format <format>", "csv or json (default: csv)"),
      flag("--excel", "start the CSV with the byte order mark that Excel needs to read accents"),
    ],
    ["letters manifest --excel > manifest.csv", "letters manifest --json"],
  ),
  check: line(
    "find every fault in data and templates; writes nothing",
    [
      ofCampaign,
      filters,
      json,
      flag("--strict", "take every warning for a fault"),
      flag("--rules", "list what is checked, and check nothing"),
      flag("--words", "list the words that a template may use, and check nothing"),
    ],
    ["letters check", "letters check --language fr", "letters check --rules"],
  ),
};

export const tool = {
  init: line(
    "start a campaign of your own in a new folder",
    [
      argument("<dir>", "folder for data/, templates/ and a README", aPath),
      json,
      flag(
        "--minimal",
        "three made-up States, a letter of one page and its annex: a first try, or another treaty",
      ),
      value(
        "--language <code>",
        "with letters in this language: to the States whose ministry the table names in it, or to the made-up ones",
      ),
      quiet,
    ],
    [
      "letters init spring-letter",
      "letters init first-try --minimal",
      "letters init primeira --minimal --language pt",
    ],
  ),
  version: line("print the version of letters, and of what it runs on", [json], ["letters version"]),
  completion: line(
    "print what completes commands and options in a shell",
    [argument("<shell>", "bash, zsh or fish")],
    [
      "source <(letters completion bash)",
      "source <(letters completion zsh)",
      "letters completion fish | source",
    ],
  ),
  man: line("print the manual page", [], ["letters man > letters.1 && man ./letters.1"]),
};

/** Of a command that makes a kind of file of each State and has nothing else to say. */
export function kindLine(name: string, does: string) {
  return line(
    does,
    [
      ofCampaign,
      filters,
      replace,
      includeHeld,
      value("--out <dir>", `folder for them (default: ${name}/ in output/ of the campaign)`, aPath),
    ],
    [`letters ${name}`, `letters ${name} --only ken`],
  );
}
