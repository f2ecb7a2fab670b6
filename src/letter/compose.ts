// One State's assessment into its letter: the merged and finished tree of everything the letter says.
// Pure; it must not know the page, or read anything that is not handed in.

import { type Assessment, onWhichRequestsRest } from "../campaign/assess.js";
import type { CampaignBasis, SignatoryRow, State, StateName } from "../campaign/campaign.js";
import type { Country } from "../campaign/countries.js";
import { gatherParts, InputError } from "../diagnostic.js";
import { formatDate } from "../languages/dates.js";
import { anyLanguage, type Languages, rulesOf } from "../languages/known.js";
import type { Language } from "../languages/language.js";
import { withoutArticle } from "../languages/names.js";
import { hasOwnDigits, inDigits, inForm } from "../languages/numbers.js";
import { fillPhrase } from "../languages/phrases.js";
import { normalise, quoted, setText, superiorsOf } from "../languages/spacing.js";
import type { Picture } from "../pictures/picture.js";
import { addressBreaks, addressLines, foreignAddressLines, officeInText } from "./address/address.js";
import { createDestination } from "./address/destination.js";
import { composeAnnex } from "./annex.js";
import { type BodyContext, composeBody, createRoles } from "./body.js";
import { contactOf, particularsOf, referenceIn } from "./head/letterhead.js";
import type {
  AddressBreaks,
  Annex,
  Letter,
  Logo,
  Paragraph,
  Signatories,
  Signatory,
  Signature,
  Span,
} from "./letter.js";
import { foundByLanguage, letterContext, nameIn } from "./letter-context.js";
import { type MergeContext, stateFault } from "./merging/merge.js";
import { createPartReader, type PartReader } from "./merging/part-reader.js";
import { plainLine } from "./merging/plain-line.js";
import { placeAt } from "./template/source-text.js";
import type { Template } from "./template/template.js";

export interface ComposeOptions {
  /** The letter's date, ISO 8601. */
  readonly date: string;
  /** The countries that addresses and senders name, as they are written; see `countryNames`. */
  readonly countries: ReadonlyMap<string, Country>;
  readonly logo?: Logo;
  /** Of the person who signs, if there is one. */
  readonly signaturePicture?: Picture;
}

/**
 * A function that writes the letter of any State. It remembers parsed Markdown and finished blocks from letter to
 * letter; a letter does not depend on those written before it. Throws an InputError that names the State where its
 * data makes no letter.
 */
export function createComposer(
  campaign: CampaignBasis,
  templates: readonly Template[],
  options: ComposeOptions,
): (assessment: Assessment) => Letter {
  const compositionOf = foundByLanguage(templates, (template) => {
    const signatories = signatoriesOf(campaign, template.language);
    return openComposition({ campaign, template, options, signatories });
  });
  return (assessment) => composeLetter(assessment, compositionOf(assessment));
}

/** All that the letters of one language share. */
interface Composition extends BodyContext {
  readonly options: ComposeOptions;
  readonly readSubject: PartReader;
  readonly destinationOf: ReturnType<typeof createDestination>;
  readonly addressBreaks: AddressBreaks;
}

function openComposition(
  shared: Pick<Composition, "campaign" | "template" | "options" | "signatories">,
): Composition {
  const { template, options } = shared;
  const { parts, parse, frontMatter } = template;
  const readers = new Map(parts.map((part) => [part, createPartReader(part.kind, parse)]));
  const readSubject = createPartReader("subject", parse);
  const destinationOf = createDestination(options.countries, frontMatter.senderCountry);
  const breaks = addressBreaks(template.language);
  const signature = signatureOf(template, options.signaturePicture);
  return {
    ...shared,
    ...(signature === undefined ? {} : { signature }),
    readSubject,
    readers,
    destinationOf,
    addressBreaks: breaks,
    asRole: createRoles(),
  };
}

function signatureOf(
  { frontMatter: { signature }, language }: Template,
  picture: Picture | undefined,
): Signature | undefined {
  if (signature === undefined) return undefined;
  const name = setText(signature.name, anyLanguage);
  const description = setText(fillPhrase(language.phrases.signature, { name }), language);
  return {
    kind: "signature",
    ...(picture === undefined ? {} : { picture: { picture, description } }),
    name,
    function: setText(signature.function ?? "", language),
  };
}

/** A name in the letter's own language needs no word about it. */
function signatoriesOf(campaign: CampaignBasis, letterLanguage: Language): Signatories {
  const count = campaign.signatories.length;
  const { phrases, numbers } = letterLanguage;
  const heading = fillPhrase(inForm(count, phrases.signed, letterLanguage), { count: String(count) });
  return {
    kind: "signatories",
    heading: setText(inDigits(heading, numbers), letterLanguage),
    signatories: campaign.signatories.map((row) => signatoryOf(row, letterLanguage.code, campaign.languages)),
  };
}

function signatoryOf({ parts }: SignatoryRow, letterLanguage: string, languages: Languages): Signatory {
  const other = (language: string) => (language === "" || language === letterLanguage ? {} : { language });
  const spans = parts.map(({ text, language }): Span => {
    const words = normalise(quoted(text, rulesOf(language, languages)));
    return { kind: "text", text: words, ...other(language) };
  });
  const name = setText(spans.map(({ text }) => text).join(""), anyLanguage);
  return spans.length === 1 ? { name, ...other(parts[0]?.language ?? "") } : { name, parts: spans };
}

function composeLetter(assessment: Assessment, composition: Composition): Letter {
  const { template, options, campaign } = composition;
  const { language, frontMatter } = template;
  const { state } = assessment;
  const name = nameIn(language, assessment);
  const context = letterContext(assessment, { ...template, campaign, date: options.date });
  const annex = annexOf(assessment, name, composition);
  const dateInWords = formatDate(options.date, language);
  const set = (text: string): string => setText(text, language);
  const { body, ...texts } = gatherParts({
    title: () => plainLine(template.title, context),
    subject: () => subjectOf(composition, context),
    body: () => composeBody(assessment, name, composition, context),
    reference: () => referenceIn(frontMatter, context),
  });
  return {
    iso3: state.iso3,
    language: language.code,
    ...writingOf(language),
    date: options.date,
    ...texts,
    body: body.map(({ block }) => block),
    ...(language.phrases.requests === "" ? {} : { requestsHeading: language.phrases.requests }),
    places: body.map(({ at }) => placeAt(template.source, at)),
    sender: set(frontMatter.sender),
    ...(options.logo === undefined ? {} : { logo: options.logo }),
    contact: contactOf(frontMatter, language),
    ...addressOf(state, name, composition),
    particulars: particularsOf({ dateInWords, reference: texts.reference }, frontMatter, language),
    ...(annex === undefined ? {} : { annex }),
    runningHead: set([withoutArticle(name.formal, language), texts.reference].filter(Boolean).join(" · ")),
    runningDate: set(dateInWords),
    ...sheetOf(template),
  };
}

/** How the language is written, where that is unlike others. */
function writingOf(language: Language): Pick<Letter, "direction" | "digits" | "superiors"> {
  const { direction, numbers, superiors } = language;
  return {
    ...(direction === "right-to-left" ? { direction } : {}),
    ...(hasOwnDigits(numbers) ? { digits: numbers.digits } : {}),
    ...(superiors.length === 0 ? {} : { superiors: superiorsOf(language) }),
  };
}

type LetterAddress = Pick<Letter, "addressee" | "addressLines" | "foreignAddressLines" | "addressBreaks">;

function addressOf(
  state: State,
  name: StateName,
  { campaign, template: { language }, destinationOf, addressBreaks }: Composition,
): LetterAddress {
  const destination = destinationOf(state.addressee);
  const foreign = foreignAddressLines(state, language, destination, campaign.languages);
  return {
    addressee: state.addressee === undefined ? "" : officeInText(state.addressee, language),
    addressLines: addressLines(state, name, language, destination),
    ...(foreign.size === 0 ? {} : { foreignAddressLines: foreign }),
    addressBreaks,
  };
}

/** What the letters of a template have alike. */
function sheetOf({ language, frontMatter }: Template): Pick<Letter, "footer" | "folio" | "paper" | "window"> {
  const { footer, paper, window } = frontMatter;
  return {
    footer: setText(footer, language),
    folio: setText(language.phrases.folio, language),
    paper,
    window,
  };
}

/** With the commitments on which the letter's requests rest; with all, if the template says so. */
function annexOf(
  assessment: Assessment,
  name: StateName,
  { campaign, template }: Composition,
): Annex | undefined {
  const { language, frontMatter } = template;
  const { annex, treaty } = frontMatter;
  if (annex === false) return undefined;
  const commitments = annex === "all" ? assessment.commitments : onWhichRequestsRest(assessment);
  return composeAnnex({ ...assessment, commitments }, name, { campaign, language, treaty });
}

function subjectOf({ template, readSubject }: Composition, context: MergeContext): Paragraph["content"] {
  const [first, ...more] = readSubject(template.subject, context);
  if (first?.block === "nothing") throw new InputError(first.gaps);
  if (first && first.block !== "signatories" && first.block.kind === "paragraph" && more.length === 0) {
    return first.block.content;
  }
  const offset = first?.offset ?? 0;
  const remedy = "write one line of words; put a backslash before a mark such as # or - at its start";
  throw new InputError([stateFault(context, offset, "the subject is not one line of text", remedy)]);
}
