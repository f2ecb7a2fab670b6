// The addresses of a folder's letters, for envelopes and labels: each letter's own address lines, in order.
// States that no letter can be posted to are kept apart. It must not know stationery.

import { toolLanguage } from "../../languages/known.js";
import { addressBreaks } from "../../letter/address/address.js";
import type { AddressBreaks } from "../../letter/letter.js";
import { leadingHead } from "../../letter/template/template-head.js";
import { letterFile } from "../../output/accounts/letters-in-folder.js";
import type { Addressed } from "../../stationery/address.js";
import type { LetterToPost } from "../post/letters-to-post.js";
import { type Posting, postEach } from "../post/posting.js";
import { hasSameAddress } from "../post/proof.js";
import type { Scene } from "../scene.js";

export interface AddressBook {
  readonly addressees: readonly Addressed[];
  /** Those whose letters have no street to go to. */
  readonly withoutStreet: readonly Addressed[];
  readonly sender: {
    readonly name: string;
    readonly address: readonly string[];
    readonly breaks: AddressBreaks;
  };
}

/** Throws InputError with the letters to which the campaign gives another address by now. */
export async function addressBook(posting: Posting, scene: Scene): Promise<AddressBook> {
  const addressees: Addressed[] = [];
  const withoutStreet: Addressed[] = [];
  const keep = ({ addressed, hasStreet }: LetterAddress) =>
    void (hasStreet ? addressees : withoutStreet).push(addressed);
  await postEach(posting, (letter) => addressOf(letter, posting), keep, scene);
  const head = leadingHead(posting.heads);
  const { sender = "", senderAddress = [] } = head?.frontMatter ?? {};
  const breaks = addressBreaks(head?.language ?? toolLanguage);
  return { addressees, withoutStreet, sender: { name: sender, address: senderAddress, breaks } };
}

interface LetterAddress {
  readonly addressed: Addressed;
  readonly hasStreet: boolean;
}

/** The lines as the data gives them: an envelope has another width than the letter's window. */
function addressOf({ row, state }: LetterToPost, { maker, letters }: Posting): LetterAddress | undefined {
  letterFile(letters, row);
  const composed = maker.compose(state);
  if (!hasSameAddress(row, composed)) return undefined;
  const { language, addressLines: lines, addressBreaks: breaks, reference } = composed.letter;
  const name = state.names.get(toolLanguage.code)?.short ?? state.name;
  const hasStreet = (state.addressee?.street.length ?? 0) > 0;
  const addressed = { iso3: row.iso3, name, language, lines, breaks };
  return { addressed: reference === "" ? addressed : { ...addressed, reference }, hasStreet };
}

/** What an account tells of addresses that are on no envelope, so that one which is completed later is missed. */
export function recordedWithout({ withoutStreet }: AddressBook) {
  return withoutStreet.map(({ iso3, lines }) => ({ iso3, lines }));
}
