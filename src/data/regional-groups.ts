// The regional groups of the United Nations, by ISO 3166 code: with whom each State meets and is elected. From the list
// of the Department for General Assembly and Conference Management; observers are in none.
// It must not know what a campaign calls its regions.

const groups: readonly string[] = [
  "DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG CIV COD DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN GNB KEN LSO LBR LBY MDG MWI MLI MRT MUS MAR MOZ NAM NER NGA RWA STP SEN SYC SLE SOM ZAF SSD SDN TGO TUN UGA TZA ZMB ZWE",
  "AFG BHR BGD BTN BRN KHM CHN CYP PRK FJI IND IDN IRN IRQ JPN JOR KAZ KWT KGZ LAO LBN MYS MDV MHL FSM MNG MMR NRU NPL OMN PAK PLW PNG PHL QAT KOR WSM SAU SGP SLB LKA SYR TJK THA TLS TON TUR TKM TUV ARE UZB VUT VNM YEM KIR",
  "ALB ARM AZE BLR BIH BGR HRV CZE EST GEO HUN LVA LTU MNE MKD POL MDA ROU RUS SRB SVK SVN UKR",
  "ATG ARG BHS BRB BLZ BOL BRA CHL COL CRI CUB DMA DOM ECU SLV GRD GTM GUY HTI HND JAM MEX NIC PAN PRY PER KNA LCA VCT SUR TTO URY VEN",
  "AND AUS AUT BEL CAN DNK FIN FRA DEU GRC ISL IRL ISR ITA LIE LUX MLT MCO NLD NZL NOR PRT SMR ESP SWE CHE GBR USA",
];

let groupOf: ReadonlyMap<string, number> | undefined;

/** The number of the State's group; undefined for one that is in none. */
export function regionalGroup(iso3: string): number | undefined {
  groupOf ??= new Map(groups.flatMap((codes, number) => codes.split(" ").map((code) => [code, number])));
  return groupOf.get(iso3);
}
