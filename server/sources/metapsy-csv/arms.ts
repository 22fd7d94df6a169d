import { type DrugId, drugs, isStudiedDrug } from "#domain/vocabulary/drugs.ts";
import { doseBandOf } from "#domain/vocabulary/dose-bands.ts";
import type { SourceProblem } from "../suggestion.ts";
import type { MetapsyRow } from "./raw.ts";
import { backgroundOf, comparatorClassOf, drugOf, routeOf, simple } from "./words.ts";

export type Side = "arm1" | "arm2";

export interface StudyArms {
  /** In the form of a record's arms, in the order in which the file names them. */
  readonly arms: readonly Readonly<Record<string, unknown> & { readonly id: string }>[];
  /** What each was read from, by place in the list. */
  readonly read: Readonly<Record<string, string>>;
  readonly problems: readonly SourceProblem[];
}

/** The id of the arm on one side of a row: condition and, where arms share it, what tells them apart. */
export function armIdOf({ text }: MetapsyRow, side: Side): string {
  return simple(`${text[`condition_${side}`] ?? ""} ${text[`multi_${side}`] ?? ""}`);
}

/** Every arm of a study once, though it stands in a row per comparison, outcome and time. */
export function armsOf(rows: readonly MetapsyRow[]): StudyArms {
  const uses = new Map<string, Use[]>();
  for (const row of rows)
    for (const side of ["arm1", "arm2"] as const) {
      const id = armIdOf(row, side);
      uses.set(id, [...(uses.get(id) ?? []), { row, side }]);
    }
  const studied = [...uses.values()].filter((some) => some.some(({ side }) => side === "arm1"));
  const drugsOfFirst = new Set(
    studied.map((some) => drugOfArm(some).drugDetail ?? drugOfArm(some).drug),
  );
  const made = [...uses].map(([id, some]) => armOf(id, some, drugsOfFirst));
  return {
    arms: made.map(({ arm }) => arm),
    read: Object.fromEntries(made.map(({ words }, position) => [`arms.${position}`, words])),
    problems: made.flatMap(({ problems }) => problems),
  };
}

interface Use {
  readonly row: MetapsyRow;
  readonly side: Side;
}

type ArmColumn = "condition" | "multi" | "drug" | "dose" | "name" | "route";

function valuesOf(uses: readonly Use[], column: ArmColumn): string[] {
  return [...new Set(uses.flatMap(({ row, side }) => row.text[`${column}_${side}`] ?? []))];
}

function armOf(id: string, uses: readonly Use[], studied: ReadonlySet<string>) {
  const [condition = ""] = valuesOf(uses, "condition");
  const [multi] = valuesOf(uses, "multi");
  const names = valuesOf(uses, "name");
  const { drug, drugDetail } = drugOfArm(uses);
  const isComparator = uses.every(({ side }) => side === "arm2");
  const comparatorClass = isComparator
    ? (classGiven(uses) ??
      (studied.has(drugDetail ?? drug) ? "dose-comparison" : comparatorClassOf(condition, drug)))
    : undefined;
  const [routeWord] = valuesOf(uses, "route");
  const route = routeWord === undefined ? undefined : routeOf(routeWord);
  const dose = doseOf(valuesOf(uses, "dose"));
  const band = doseBandOf({ drug, route, dose, olderAdults: false });
  const sessions = Math.max(0, ...uses.map(({ row }) => row.number.n_dosing_sessions ?? 0));
  const backgrounds = [...new Set(uses.flatMap(({ row }) => row.text.concomitant_ad ?? []))];
  const background = backgrounds.length === 1 ? backgroundOf(backgrounds[0] ?? "") : undefined;
  const arm = {
    id,
    label: [
      names[0] ?? drugDetail ?? drugs.label(drug),
      ...(names.length === 0 && multi !== undefined ? [multi] : []),
    ].join(" "),
    role: isComparator ? "comparator" : "intervention",
    drug,
    ...(drugDetail === undefined ? {} : { drugDetail }),
    ...(route === undefined
      ? routeWord === undefined
        ? {}
        : { routeDetail: routeWord }
      : { route }),
    ...(dose === undefined ? {} : { dose }),
    ...(band === undefined || !isStudiedDrug(drug) ? {} : { doseBand: band }),
    ...(Number.isInteger(sessions) && sessions > 0 ? { sessions } : {}),
    ...(comparatorClass === undefined ? {} : { comparatorClass }),
    ...(isRandomised(uses) ? { comparisonGroup: "main" } : { phase: "treatment" }),
    ...(background === undefined ? {} : { background }),
    missing: { nRandomised: "not-extracted" },
  };
  return { arm, words: wordsOf(uses, condition, multi), problems: problemsOf(uses, arm) };
}

function drugOfArm(uses: readonly Use[]): { drug: DrugId; drugDetail?: string } {
  const words = [...valuesOf(uses, "drug"), ...valuesOf(uses, "condition")];
  const known = words.map(drugOf).find((drug) => drug !== undefined);
  return known === undefined ? { drug: "other-drug", drugDetail: words[0] ?? "" } : { drug: known };
}

/** Only the project's own tables say the class in words. */
function classGiven(uses: readonly Use[]) {
  const words = [...new Set(uses.flatMap(({ row }) => row.text.comparator_class ?? []))];
  return words.length === 1 ? comparatorClassOf(words[0] ?? "", "other-drug") : undefined;
}

/** Metapsy tables hold randomised trials; the Atlas's own name other designs too. */
function isRandomised(uses: readonly Use[]): boolean {
  const designs = uses.flatMap(({ row }) => row.text.design ?? []);
  return !designs.some((word) => /^(?:non-randomised|single-arm|cohort|case-series)/.test(word));
}

/** One dose is a number with a unit; several, or one in other words, are kept as they stand. */
function doseOf(words: readonly string[]) {
  const [only, ...more] = words;
  if (only === undefined) return undefined;
  const parts = /^(\d+(?:[.,]\d+)?)\s*(mg\/kg\/h|mg\/24h|mg\/kg|mg)$/i.exec(only);
  const value = Number(parts?.[1]?.replace(",", "."));
  if (more.length > 0 || parts === null || !(value > 0)) return { detail: words.join("; ") };
  return { value, unit: parts[2]?.toLowerCase() ?? "mg" };
}

function wordsOf(uses: readonly Use[], condition: string, multi: string | undefined): string {
  const [first] = uses;
  const columns = [
    `condition_${first?.side} ${condition}`,
    ...(multi === undefined ? [] : [`multi_${first?.side} ${multi}`]),
    ...(["drug", "dose", "name"] as const).flatMap((column) => {
      const words = valuesOf(uses, column);
      return words.length === 0 ? [] : [`${column} ${words.join("; ")}`];
    }),
  ];
  return `${columns.join(", ")}; sessions: the largest n_dosing_sessions of its rows`;
}

function problemsOf(
  uses: readonly Use[],
  arm: { readonly drug: DrugId; readonly role: string; readonly comparatorClass?: string },
): SourceProblem[] {
  const [first] = uses;
  if (first === undefined) return [];
  const { row } = first.row;
  const field = `condition_${first.side}`;
  const value = first.row.text[`condition_${first.side}`] ?? null;
  const problems: SourceProblem[] = [];
  if (arm.drug === "other-drug" && arm.role === "intervention")
    problems.push({
      row,
      field,
      value,
      message: `${field} "${value}" is no drug of the Atlas; it goes in as another drug.`,
    });
  if (arm.role === "comparator" && arm.comparatorClass === undefined)
    problems.push({
      row,
      field,
      value,
      message: `${field} "${value}" says no kind of comparator; choose one in the draft.`,
    });
  return problems;
}
