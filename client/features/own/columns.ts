import type { RowField } from "#domain/measures/measure.ts";
import { looksNumeric } from "./cells.ts";
import type { Table } from "./paste.ts";

/** What a column is: a name of the contract, the name of the trial, a standard error (squared into vi), or nothing. */
export type ColumnField = RowField | "slab" | "sei" | "ignore";

export const fieldWords: Record<ColumnField, string> = {
  ignore: "not used",
  slab: "name of the trial",
  ai: "events, group 1",
  bi: "without events, group 1",
  n1i: "people, group 1",
  ci: "events, group 2",
  di: "without events, group 2",
  n2i: "people, group 2",
  m1i: "mean, group 1",
  sd1i: "standard deviation, group 1",
  m2i: "mean, group 2",
  sd2i: "standard deviation, group 2",
  xi: "events, one group",
  ni: "people, one group",
  x1i: "events over time, group 1",
  t1i: "person-time, group 1",
  x2i: "events over time, group 2",
  t2i: "person-time, group 2",
  yi: "effect",
  vi: "sampling variance of the effect",
  sei: "standard error of the effect",
};

export const columnFields = Object.keys(fieldWords) as ColumnField[];

/** Names as spreadsheets, metafor, meta, RevMan and Metapsy write them, letters and digits only. */
const names: Record<Exclude<ColumnField, "ignore">, string> = {
  slab: "slab study studyname studylabel studlab trial author authors authoryear name label reference",
  ai: "ai a event1 events1 eventarm1 eventsarm1 evente eventse eventst eventsexp eventstreatment eventsintervention tpos e1 r1",
  bi: "bi b nonevents1 noevents1 tneg",
  n1i: "n1i n1 total1 totals1 totalnarm1 totalarm1 narm1 ne nt totale totalexp totaltreatment totalintervention ntreatment nintervention nexp",
  ci: "ci c event2 events2 eventarm2 eventsarm2 eventc eventsc eventscontrol eventsctrl cpos e2 r2",
  di: "di d nonevents2 noevents2 cneg",
  n2i: "n2i n2 total2 totals2 totalnarm2 totalarm2 narm2 nc totalc totalcontrol totalctrl ncontrol nctrl",
  m1i: "m1i m1 mean1 meanarm1 meane meant meantreatment meanintervention meanexp",
  sd1i: "sd1i sd1 sdarm1 sde sdt sdtreatment sdintervention sdexp",
  m2i: "m2i m2 mean2 meanarm2 meanc meancontrol meanctrl",
  sd2i: "sd2i sd2 sdarm2 sdc sdcontrol sdctrl",
  xi: "xi x events event cases",
  ni: "ni n total size samplesize",
  x1i: "x1i x1",
  t1i: "t1i t1 time1 timee timet persontime1 personyears1",
  x2i: "x2i x2",
  t2i: "t2i t2 time2 timec persontime2 personyears2",
  yi: "yi y effect es te g hedgesg smd md logrr logor loghr logirr lnrr lnor lnhr estimate",
  vi: "vi v var variance",
  sei: "sei se sete standarderror stderr",
};

const fieldOfName = new Map(
  Object.entries(names).flatMap(([field, words]) =>
    words.split(" ").map((word) => [word, field as ColumnField] as const),
  ),
);

/** The fields each kind of data has, in the order in which a table without names is read. */
const usualOrders: readonly (readonly ColumnField[])[] = [
  ["xi", "ni"],
  ["ai", "n1i", "ci", "n2i"],
  ["m1i", "sd1i", "n1i", "m2i", "sd2i", "n2i"],
];

/** What every column probably is; each field at most once. */
export function guessColumns(table: Table): ColumnField[] {
  if (table.header === null) return guessByOrder(table);
  const taken = new Set<ColumnField>();
  return Array.from({ length: table.columns }, (_, column) => {
    const name = table.header?.[column] ?? "";
    const field = fieldOfName.get(name.toLowerCase().replace(/[^a-z0-9]/g, "")) ?? "ignore";
    if (field === "ignore" || taken.has(field)) return "ignore";
    taken.add(field);
    return field;
  });
}

function guessByOrder(table: Table): ColumnField[] {
  const numeric = Array.from({ length: table.columns }, (_, column) =>
    table.rows.some((row) => looksNumeric(row[column] ?? "")),
  );
  const count = numeric.filter(Boolean).length;
  const order = usualOrders.find((fields) => fields.length === count) ?? [];
  const name = numeric.indexOf(false);
  let next = 0;
  return numeric.map((isNumeric, column) => {
    if (!isNumeric) return column === name ? "slab" : "ignore";
    const field = order[next] ?? "ignore";
    next += 1;
    return field;
  });
}

/** The guess with what the reader put right. */
export function correctedColumns(
  guess: readonly ColumnField[],
  corrections: Readonly<Record<string, ColumnField>>,
): ColumnField[] {
  return guess.map((field, column) => corrections[column] ?? field);
}
