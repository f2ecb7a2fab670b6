import { expect, test } from "vitest";
import { readFiles } from "../../support/a-campaign.js";
import { asLine } from "../../support/faults.js";

test("a commitment on which no request rests is told with its row; the others are not", () => {
  const { warnings } = readFiles({
    "data/states-parties.csv": "iso3,state,apic,visits,reports\nKEN,Kenya,unknown,unknown,unknown\n",
    "data/commitments.csv":
      "id,max_age_days,label_en\napic,365,immunities\nvisits,365,visits\nreports,365,reports\n",
    "data/recommendations.csv": "id,commitments\ngeneral,\nboth,apic reports\n",
  });
  expect(warnings.map(asLine)).toEqual([
    'data/commitments.csv:3: id: no request rests on "visits", so no letter speaks of it -> name it in the column commitments of data/recommendations.csv, or take the row out',
  ]);
});
