// The table of contents of the tool: from a campaign to finished letters, one at a time, so that memory stays flat.
// Each stage is a pure function of the one before. It must not know where files are read from or written to.

import { setImmediate as nextTurn } from "node:timers/promises";
import { type Assessment, assess } from "./campaign/assess.js";
import type { CampaignBasis, PlacedText, State, TemplateFile } from "./campaign/campaign.js";
import type { Country } from "./campaign/countries.js";
import type { JudgeOptions } from "./data/status.js";
import { attempt, type Diagnostic, InputError, merged } from "./diagnostic.js";
import { createDraftMarker, type JudgedLetter } from "./drafts.js";
import type { FaceFile, Faces } from "./fonts/faces.js";
import { type ComposeOptions, createComposer } from "./letter/compose.js";
import type { Letter, Logo } from "./letter/letter.js";
import { foundByLanguage } from "./letter/letter-context.js";
import { type OpenedTemplates, type Template, templateGlyphText } from "./letter/template/template.js";
import { rareTexts } from "./letter/template/template-texts.js";
import type { ApprovedTexts } from "./output/accounts/approved-texts.js";
import { taken } from "./passages/letter-passages.js";
import type { Taken } from "./passages/taken.js";
import type { Press } from "./pdf/draw.js";
import type { Picture } from "./pictures/picture.js";
import { createTools, type Tools } from "./tools.js";
import { createTypesetter } from "./typesetting/letter/typeset.js";

/** What all letters of a batch are made from, and how: plain data, which may be handed to another thread. */
export interface Order extends JudgeOptions {
  readonly campaign: CampaignBasis;
  readonly templates: readonly TemplateFile[];
  /** Those in which letters are written. */
  readonly languages: ReadonlySet<string>;
  /** The countries that addresses and senders name, as they are written. */
  readonly countries: ReadonlyMap<string, Country>;
  /** By language. */
  readonly logos: ReadonlyMap<string, Logo>;
  /** By language, the picture of the signature. */
  readonly signatures: ReadonlyMap<string, Picture>;
  readonly faceFiles: readonly FaceFile[];
  /** Cells from which a character that cannot be set may come. */
  readonly rareCells: readonly PlacedText[];
  /** The letters' date, ISO 8601. */
  readonly date: string;
  /** Where approval is required, the texts that have it; letters of other texts are drafts. */
  readonly approved?: ApprovedTexts;
}

/** One letter, composed and set. */
export interface SetLetter extends JudgedLetter {
  readonly assessment: Assessment;
  readonly letter: Letter;
}

export interface FinishedLetter extends SetLetter {
  readonly pdf: Uint8Array;
}

/** What a letter says, before it has a form. */
export type ComposedLetter = Pick<SetLetter, "assessment" | "letter">;

/** What makes the letters of a batch, set up once: it remembers what letters share. */
export interface LetterMaker {
  readonly compose: (state: State) => ComposedLetter;
  readonly set: (state: State) => SetLetter;
  readonly finish: (state: State) => FinishedLetter;
  /** The letter with what is known of it, to be taken apart into passages. */
  readonly take: (letter: ComposedLetter) => Taken;
  /** For what is made beside the letters, of the same faces: envelopes, labels, the print file. */
  readonly faces: Faces;
  readonly press: Press;
}

/**
 * Sets up everything that the letters of one order share; `tools` may bring what was set up before. Throws InputError for
 * a face that cannot be used.
 */
export function openLetterMaker(
  order: Order,
  templates: OpenedTemplates,
  tools: Tools = createTools(),
): LetterMaker {
  const { campaign, date } = order;
  const faces = tools.facesOf(order.faceFiles);
  const compose = composerByLanguage(order, templates);
  const origins = [
    ...templates.heads.flatMap(({ source, frontMatter }) => rareTexts(source, frontMatter)),
    ...order.rareCells,
  ];
  const style = templates.heads[0]?.frontMatter.style;
  const typeset = createTypesetter(faces, origins, style, tools.lineSettersFor(faces));
  const markIfDraft = createDraftMarker(order.approved, templates.parsed, faces);
  const press = tools.pressFor(faces, fixedText(order, templates));
  const composed = (state: State): ComposedLetter => {
    const assessment = assess(state, campaign, date, order);
    return { assessment, letter: compose(assessment) };
  };
  const set = (state: State): SetLetter => {
    const words = composed(state);
    return { ...words, ...markIfDraft(words.letter, typeset(words.letter)) };
  };
  const finish = (state: State): FinishedLetter => {
    const letter = set(state);
    return { ...letter, pdf: press.draw(letter.document) };
  };
  const take = takerByLanguage(order, templates);
  return { compose: composed, set, finish, take, faces, press };
}

/**
 * Makes the letter of each State, or something of each letter, in turn. One that cannot be made does not keep the others from being
 * tried, so that all faults come together, in one InputError at the end; from the first fault on nothing more is
 * yielded. `signal` is looked at between two letters; if it is aborted, its reason is thrown.
 */
export async function* produce<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
  signal?: AbortSignal,
): AsyncGenerator<Made> {
  const faults: Diagnostic[] = [];
  for (const item of items) {
    // Signals of the system are heard only between two turns of the event loop: by the end of the second one, whatever
    // came while the letter before was made and put away has been heard.
    await nextTurn();
    await nextTurn();
    signal?.throwIfAborted();
    const made = attempt(() => make(item), faults);
    if (made !== undefined && faults.length === 0) yield made;
  }
  if (faults.length > 0) throw new InputError(merged(faults));
}

/** One composer a language, since each template may name a logo and describe it in its own words. */
function composerByLanguage(order: Order, { parsed }: OpenedTemplates): (assessment: Assessment) => Letter {
  const composerFor = foundByLanguage(parsed, (template) =>
    createComposer(order.campaign, [template], composeOptions(template, order)),
  );
  return (assessment) => composerFor(assessment)(assessment);
}

function takerByLanguage({ campaign }: Order, { parsed }: OpenedTemplates): LetterMaker["take"] {
  const settingFor = foundByLanguage(parsed, ({ language, frontMatter }) => ({
    campaign,
    language,
    frontMatter,
  }));
  return ({ assessment, letter }) => taken(assessment, letter, settingFor(assessment));
}

function composeOptions(
  { language }: Template,
  { logos, signatures, countries, date }: Order,
): ComposeOptions {
  const logo = logos.get(language.code);
  const signaturePicture = signatures.get(language.code);
  return {
    date,
    countries,
    ...(logo === undefined ? {} : { logo }),
    ...(signaturePicture === undefined ? {} : { signaturePicture }),
  };
}

/** The text that is the same in every run over the same files: each letter's fonts hold its characters. */
function fixedText({ campaign }: Order, { heads }: OpenedTemplates): string {
  const signatories = campaign.signatories.map(({ name }) => name);
  return [...heads.map(templateGlyphText), ...signatories].join("\n");
}
