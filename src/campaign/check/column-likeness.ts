// The known column that a column under a name of the user's own was probably meant to be: "Held" → hold, "address2" →
// mission_address_line2. Comes in as headers, goes out as one of them. It must not know tables.

/** What people call a column, by its own name; the others are likened by their words. */
const likenesses: readonly (readonly [header: string, called: RegExp])[] = [
  [
    "hold",
    /\b(?:hold|held|holding|wait|waiting|block(?:ed)?|pause[d]?|suspend(?:ed)?|keep back|do not send)\b/,
  ],
  ["withdrawal_effective", /\b(?:withdr[ae]w\w*|left|leaves?|denounc\w*|denunciation|until)\b/],
  ["note", /\b(?:notes?|comments?|remarks?|observations?)\b/],
  ["mission_email", /\b(?:e ?mails?|mail)\b/],
  ["mission_address_line2", /\b(?:address|line|street) ?(?:line ?)?2\b|\b(?:suite|floor)\b/],
  ["mission_address_line1", /\b(?:address|line|street) ?(?:line ?)?1?\b/],
  ["mission_zip", /\b(?:zip|post(?:al)? ?code|postcode)\b/],
  ["mission_city", /\b(?:city|town)\b/],
  ["mission_country", /\bcountry\b/],
  ["mission_name", /\bmission\b/],
  ["language", /\b(?:language|lang|tongue)\b/],
  ["region", /\b(?:regions?|group)\b/],
  ["in_force", /\b(?:force|party since|accession|ratifi\w+|joined)\b/],
  ["url", /\b(?:url|link|web|website|address)\b/],
  ["by", /\b(?:by|who|person|checker)\b/],
  ["since", /\b(?:since|from)\b/],
];

/** What people call the columns of a fact, after the name of the fact. */
const ofFacts: readonly (readonly [suffix: string, called: RegExp])[] = [
  ["_checked", /\b(?:check\w*|looked|look|verified|date|day|as of|seen)\b/],
  ["_source", /\b(?:sources?|url|link|ref\w*|proof|evidence|where)\b/],
];

/** Undefined if none of the absent ones is like it. */
export function meantColumn(header: string, absent: readonly string[]): string | undefined {
  const words = plainWords(header);
  const ofFact = absent.find((known) =>
    ofFacts.some(([suffix, pattern]) => {
      const fact = plainWords(known.slice(0, -suffix.length));
      return known.endsWith(suffix) && words.startsWith(`${fact} `) && pattern.test(words.slice(fact.length));
    }),
  );
  if (ofFact !== undefined) return ofFact;
  const called = likenesses.find(([known, pattern]) => absent.includes(known) && pattern.test(words));
  return called?.[0] ?? absent.find((known) => sharesItsOwnWord(words, plainWords(known)));
}

function plainWords(header: string): string {
  return header
    .replace(/([a-z])([A-Z0-9])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The last words tell columns apart: "checked" of mission_checked, "short fr" of short_fr. */
function sharesItsOwnWord(words: string, known: string): boolean {
  const [own = ""] = known.split(" ").slice(-1);
  return own.length > 3 && words.split(" ").includes(own);
}
