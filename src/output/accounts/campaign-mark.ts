// By what a campaign is known again: what its letters say of themselves, since a folder may be moved, copied or renamed,
// and a mark made once would go along with a copy that has become another campaign. It must not know folders.

export interface CampaignMark {
  /** What the States are parties to; "" for the Rome Statute. */
  readonly treaty: string;
  /** Of its templates in every language, as written, sorted. */
  readonly senders: readonly string[];
  readonly titles: readonly string[];
}

/** The heads of templates, as far as they tell of the campaign. */
interface TellingHead {
  readonly treaty?: string;
  readonly sender: string;
  readonly title: string;
}

export function campaignMark(heads: readonly TellingHead[]): CampaignMark {
  return {
    treaty: heads.find(({ treaty }) => treaty !== undefined)?.treaty ?? "",
    senders: sorted(heads.map(({ sender }) => sender)),
    titles: sorted(heads.map(({ title }) => title)),
  };
}

/** A language added or dropped, or a title corrected in one of them, leaves it the same campaign. */
export function isSameCampaign(one: CampaignMark, other: CampaignMark): boolean {
  return one.treaty === other.treaty && share(one.senders, other.senders) && share(one.titles, other.titles);
}

/** In a few words: "Joint letter" of A Coalition. */
export function campaignInWords({ titles, senders }: CampaignMark): string {
  return `"${titles[0] ?? ""}" of ${senders[0] ?? ""}`;
}

/** In all the words by which it has been known in one of its languages. */
export function campaignNames({ titles, senders }: CampaignMark): readonly string[] {
  return titles.flatMap((title) =>
    senders.map((sender) => campaignInWords({ titles: [title], senders: [sender], treaty: "" })),
  );
}

function share(some: readonly string[], others: readonly string[]): boolean {
  return some.some((each) => others.includes(each));
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
