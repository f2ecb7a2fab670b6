// The addresses of a batch, for envelopes and labels: each letter's own address lines, which it prints too, in order.
// States that no letter can be posted to are kept apart. It must not know stationery.

import type { SetLetter } from "../produce.js";
import type { Addressed } from "../typesetting/address-block.js";
import { makeAll, type OpenedBatch } from "./post-room.js";
import type { Scene } from "./program.js";

export interface AddressBook {
  readonly addressees: readonly Addressed[];
  readonly sender: { readonly name: string; readonly address: readonly string[] };
  /** A line for the summary: who got no envelope; none if all have one. */
  readonly withoutAddress: (what: string) => readonly string[];
}

/** Sets every letter, so that an address that its window cannot show is a fault here as it is there. */
export async function addressBook(opened: OpenedBatch, scene: Scene): Promise<AddressBook> {
  const { batch, chosen } = opened;
  const letters = await makeAll(chosen, batch.workshop.set, scene);
  const missing = letters
    .filter((letter) => !hasAddress(letter))
    .map(({ assessment }) => assessment.state.name);
  const [template] = batch.templates;
  return {
    addressees: letters.filter(hasAddress).map(addressedOf),
    sender: {
      name: template?.frontMatter.sender ?? "",
      address: template?.frontMatter.senderAddress ?? [],
    },
    withoutAddress: (what) =>
      missing.length === 0 ? [] : [`  warning: no postal address, so no ${what}: ${missing.join(", ")}`],
  };
}

function hasAddress({ assessment }: SetLetter): boolean {
  return (assessment.state.addressee?.street.length ?? 0) > 0;
}

/** The lines as the data gives them: an envelope has another width than the letter's window. */
function addressedOf({ assessment, letter }: SetLetter): Addressed {
  const { state } = assessment;
  return {
    iso3: state.iso3,
    name: state.names.get("en")?.short ?? state.name,
    language: letter.language,
    lines: letter.addressLines,
  };
}
