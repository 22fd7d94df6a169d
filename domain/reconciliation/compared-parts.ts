import type { Item } from "./item.ts";

/** Numbers and closed values are counted in the agreement; text is only shown and decided. */
type CellKind = "number" | "choice" | "text";

export interface ComparedField {
  /** Steps into the item; in risk of bias, the second step names a domain. */
  readonly path: readonly string[];
  readonly kind: CellKind;
  /** The value a record holds where nothing was said. */
  readonly usual?: unknown;
  /** Fields that say something about this one and go wherever it goes. */
  readonly along?: readonly string[];
}

export interface ComparedPart {
  readonly part: string;
  /** Null where the part is one object; else what tells its items apart, from strict to loose. */
  readonly identities: readonly ((item: Item) => string)[] | null;
  readonly fields: (item: Item) => readonly ComparedField[];
  /** What only one side has is settled bookkeeping, or another kind of work, and no disagreement. */
  readonly countsAlone: boolean;
}

const number = (...names: readonly string[]): ComparedField[] =>
  names.map((name) => ({ path: name.split("."), kind: "number" }));
const choice = (...names: readonly string[]): ComparedField[] =>
  names.map((name) => ({ path: name.split("."), kind: "choice" }));
const words = (...names: readonly string[]): ComparedField[] =>
  names.map((name) => ({ path: name.split("."), kind: "text" }));
const usually = (name: string, kind: CellKind, usual: unknown): ComparedField => ({
  path: [name],
  kind,
  usual,
});

const textOf = (...values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value ?? null)).join("|");

function single(part: string, fields: readonly ComparedField[]): ComparedPart {
  return { part, identities: null, fields: () => fields, countsAlone: true };
}

/** When a row was rated: the hour, the stretch, or else the words for it. */
function timeOf({ timing, hours, fromHours, toHours, timeLabel }: Item): string {
  if (timing === "baseline") return "baseline";
  if (hours !== undefined) return textOf(timing, hours);
  if (fromHours !== undefined || toHours !== undefined) return textOf(timing, fromHours, toHours);
  return textOf(timing, String(timeLabel).toLowerCase());
}

/** Outcome × scale × time × arm, with what else makes it another number. */
function rowOf(item: Item): string {
  const { kind, outcome, reportedAs, scale, arm, armsA, armsB } = item;
  const { form, comparison, measure, subgroup } = item;
  const called = outcome === "other" ? String(reportedAs).toLowerCase() : null;
  const measured = textOf(kind, outcome, called, scale, form, comparison, measure, subgroup);
  return textOf(measured, timeOf(item), arm, armsA, armsB);
}

const resultFields: Readonly<Record<string, readonly ComparedField[]>> = {
  binary: [
    { path: ["events"], kind: "number", along: ["eventsDerived"] },
    ...number("n"),
    { path: ["percent"], kind: "number", along: ["percentDerived", "percentNote"] },
    usually("unit", "choice", "participants"),
    ...choice("criterion"),
  ],
  continuous: [
    ...number("mean", "sd", "se", "ciLow", "ciHigh", "n", "pairedSe"),
    usually("unit", "choice", "participants"),
  ],
  contrast: [
    ...number("estimate", "se", "ciLow", "ciHigh", "p"),
    usually("level", "number", 95),
    ...choice("pOperator", "unit", "favours", "adjusted"),
    usually("multiplicityAdjusted", "choice", false),
  ],
};

const everyResult: readonly ComparedField[] = [
  ...choice("missingData", "analysisSet", "period", "endOfTreatment"),
  ...words("definition", "caution", "note", "provenance"),
];

/** What the two extractions are compared in, part by part, in the order of a record. */
export const comparedParts: readonly ComparedPart[] = [
  {
    part: "reports",
    identities: [({ id }) => textOf(id)],
    fields: () => words("citation", "doi", "pmid", "pmcid", "registryId", "url", "retracted"),
    countsAlone: false,
  },
  single("design", [
    ...choice("type", "randomised", "blinding", "dosing", "countries", "phase"),
    ...number("sites"),
    ...words("typeDetail", "dosingDetail", "comparatorDetail"),
  ]),
  single("population", [
    ...choice("indication", "ageGroup", "concomitantBenzodiazepines"),
    usually("purpose", "choice", "treatment"),
    ...number("nRandomised", "ageMean", "ageSd", "femalePercent"),
    ...words("indicationDetail", "summary", "setting", "baselineScale", "antidepressants"),
    ...words("eligibility.included", "eligibility.excluded"),
  ]),
  {
    part: "arms",
    identities: [({ id }) => textOf(id), ({ label }) => textOf(String(label).toLowerCase())],
    fields: () => [
      ...choice("role", "drug", "route", "dose.unit", "doseBand", "comparatorClass", "background"),
      usually("phase", "choice", "randomised"),
      ...number("dose.value", "infusionMinutes", "sessions", "validUntilHours"),
      ...number("nRandomised", "nAnalysed"),
      ...words("drugDetail", "routeDetail", "dose.detail", "schedule", "backgroundDetail"),
      ...words("phaseDetail", "comparisonGroup", "overlapsArms"),
    ],
    countsAlone: true,
  },
  {
    part: "results",
    identities: [
      (item) => textOf(rowOf(item), item["period"], item["analysisSet"]),
      (item) => rowOf(item),
    ],
    fields: ({ kind }) => [...(resultFields[String(kind)] ?? []), ...everyResult],
    countsAlone: true,
  },
  single("onset", [
    ...number("firstAssessedHours", "lastNotSeparatedHours", "firstSeparationHours"),
    ...choice("basis"),
    ...words("text", "provenance"),
  ]),
  {
    part: "durability",
    identities: [
      ({ measure, arm, start, among }) => textOf(measure, arm, start, among),
      ({ measure, arm }) => textOf(measure, arm),
    ],
    fields: () => [
      ...number("value", "lastAssessedHours"),
      ...choice("unit", "reached", "start", "among"),
      ...words("text", "provenance"),
    ],
    countsAlone: true,
  },
  {
    part: "blinding",
    identities: [({ arm, hours }) => textOf(arm, hours), ({ arm }) => textOf(arm)],
    fields: () => [...number("guessesCorrect", "n", "hours"), ...words("note", "provenance")],
    countsAlone: true,
  },
  {
    part: "riskOfBias",
    identities: [
      ({ tool, outcome, assessor }) => textOf(tool, outcome, assessor),
      ({ tool, outcome }) => textOf(tool, outcome),
    ],
    fields: ({ domains }) => [
      ...choice("overall"),
      ...(domains as readonly { domain: string }[]).map(({ domain }): ComparedField => ({
        path: ["domains", domain],
        kind: "choice",
      })),
    ],
    countsAlone: false,
  },
  single("harmsCollection", [
    ...choice("method"),
    ...number("reportingThresholdPercent"),
    ...words("text"),
  ]),
  single("primaryOutcome", [...choice("met", "basis"), ...words("text")]),
  single("funding", [...choice("class"), ...words("text")]),
  single("record", words("cautions", "notes", "overlap", "pooledFrom", "sharesRegistrationWith")),
];
