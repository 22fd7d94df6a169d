// Results of the NIMH ketamine crossover trial from the scores of its participants, as rows of the
// record nugent-2019. No imputation: whoever has no score at a time does not enter it.

import { readFileSync } from "node:fs";

const here = (name) => new URL(name, import.meta.url);

/** Two-sided 97.5 % quantiles of Student's t, by degrees of freedom (pairs less one). */
const tQuantiles = { 21: 2.0796, 23: 2.0687 };

const scales = [
  { id: "madrs", column: "MADRS_Total", remissionAtMost: 10, days: [2, 10] },
  { id: "hdrs-17", column: "HAM17_Total", remissionAtMost: 7, days: [2] },
];

const arms = [
  { id: "ket", code: "d" },
  { id: "pbo", code: "p" },
];

function readTable(name) {
  const [head, ...lines] = readFileSync(here(name), "utf8").trim().split("\n");
  const columns = head.split("\t");
  return lines.map((line) =>
    Object.fromEntries(line.split("\t").map((value, place) => [columns[place], value])),
  );
}

const people = readTable("participants.tsv").filter(
  ({ group, infusion_1: first }) => group === "MDD" && (first === "d" || first === "p"),
);
const scores = new Map(
  readTable("phenotype.tsv").map((row) => [`${row.participant_id} ${row.session_id}`, row]),
);

/** A score, or null where none was taken. */
function scoreOf(person, session, column) {
  const value = scores.get(`${person.participant_id} ses-${session}`)?.[column];
  return value === undefined || value === "n/a" ? null : Number(value);
}

const sum = (values) => values.reduce((total, value) => total + value, 0);
const mean = (values) => sum(values) / values.length;
const sd = (values) =>
  Math.sqrt(sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1));
const round = (value, decimals = 3) => Number(value.toFixed(decimals));

function correlation(pairs) {
  const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
  const covariance = sum(pairs.map(([x, y]) => (x - mean(a)) * (y - mean(b)))) / (pairs.length - 1);
  return covariance / (sd(a) * sd(b));
}

const rows = new Map();
const remarks = [];
const spread = (values) => ({ n: values.length, mean: round(mean(values)), sd: round(sd(values)) });

for (const scale of scales) {
  for (const arm of arms) {
    const group = people.filter((person) => person.infusion_1 === arm.code);
    const baseline = (person) => scoreOf(person, "b0", scale.column);
    rows.set(`severity-${scale.id}-0-${arm.id}`, spread(group.map(baseline)));
    for (const day of scale.days) {
      const pairs = group
        .map((person) => [baseline(person), scoreOf(person, `${arm.code}${day}`, scale.column)])
        .filter(([, after]) => after !== null);
      const time = `${scale.id}-${24 * day}-${arm.id}`;
      rows.set(`severity-${time}`, spread(pairs.map(([, after]) => after)));
      rows.set(`severity-${time}-change`, spread(pairs.map(([before, after]) => after - before)));
      const count = (fits) => ({ n: pairs.length, events: pairs.filter(fits).length });
      rows.set(`response-${time}`, count(([before, after]) => after <= before / 2));
      rows.set(`remission-${time}`, count(([, after]) => after <= scale.remissionAtMost));
    }
  }
  for (const day of scale.days) {
    const both = people
      .map((person) => ({
        first: person.infusion_1,
        scores: arms.map(({ code }) => scoreOf(person, `${code}${day}`, scale.column)),
      }))
      .filter(({ scores: pair }) => !pair.includes(null));
    const pairs = both.map(({ scores: pair }) => pair);
    const differences = pairs.map(([ketamine, saline]) => ketamine - saline);
    const se = sd(differences) / Math.sqrt(differences.length);
    const half = tQuantiles[differences.length - 1] * se;
    arms.forEach((arm, place) => {
      rows.set(`severity-${scale.id}-${24 * day}-${arm.id}-both`, {
        ...spread(pairs.map((pair) => pair[place])),
        pairedSe: round(se),
      });
    });
    rows.set(`severity-${scale.id}-${24 * day}-ket-vs-pbo`, {
      estimate: round(mean(differences)),
      se: round(se),
      ciLow: round(mean(differences) - half),
      ciHigh: round(mean(differences) + half),
    });
    const byOrder = arms.map(({ code, id }) => {
      const own = differences.filter((_, place) => both[place].first === code);
      return `${id} first ${round(mean(own))} (${own.length})`;
    });
    remarks.push(
      `${scale.id}, day ${day}: ${pairs.length} pairs, correlation ${round(correlation(pairs))}, SD of differences ${round(sd(differences))}; difference by order: ${byOrder.join(", ")}`,
    );
  }
}

for (const [id, values] of rows) console.log(id, JSON.stringify(values));
for (const remark of remarks) console.log(remark);

if (process.argv.includes("--check")) {
  const record = JSON.parse(readFileSync(here("../studies/nugent-2019.json"), "utf8"));
  const faults = [...rows].flatMap(([id, values]) => {
    const row = record.results.find((candidate) => candidate.id === id);
    return Object.entries(values)
      .filter(([field, value]) => row?.[field] !== value)
      .map(([field, value]) => `${id}: ${field} is ${row?.[field]} in the record, ${value} here`);
  });
  const strangers = record.results
    .filter(({ id, provenance }) => provenance.report === "participant-data" && !rows.has(id))
    .map(({ id }) => `${id}: not computed here`);
  for (const line of [...faults, ...strangers]) console.error(line);
  process.exitCode = faults.length + strangers.length > 0 ? 1 : 0;
}
