import type { Arm } from "#domain/study/arm.ts";
import type { ContrastResult, Result } from "#domain/study/result.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { outcomeDomains, type OutcomeDomainId } from "#domain/vocabulary/outcome-domains.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { analysisSets, crossoverPeriods } from "#domain/vocabulary/result-terms.ts";
import { measureWords } from "../../ui/measure-words.ts";
import { hoursNote, timeText } from "./result-words.ts";

type ArmResult = Exclude<Result, ContrastResult>;

export interface GridRow {
  readonly id: string;
  readonly time: string;
  /** Hours, analysis set and crossover period, where they are known. */
  readonly detail: string;
  /** Results in the order of the grid's arms; a cell may hold several. */
  readonly cells: readonly (readonly ArmResult[])[];
}

export interface GridGroup {
  readonly id: string;
  readonly label: string;
  readonly definition: string | undefined;
  readonly rows: readonly GridRow[];
}

export interface ResultsGrid {
  readonly id: OutcomeDomainId;
  readonly label: string;
  /** True where shares are told as so many of a hundred. */
  readonly per100: boolean;
  readonly arms: readonly Arm[];
  readonly groups: readonly GridGroup[];
}

const harmDomains: readonly OutcomeDomainId[] = ["harm", "retention"];

/** One grid per symptom domain, in the vocabulary's order. */
export function resultGrids(record: StudyRecord): ResultsGrid[] {
  return gridsOf(
    record,
    outcomeDomains.ids.filter((domain) => !harmDomains.includes(domain)),
  );
}

/** Harms, then dropouts. */
export function harmGrids(record: StudyRecord): ResultsGrid[] {
  return gridsOf(record, harmDomains);
}

export function contrastsOf(record: StudyRecord): ContrastResult[] {
  return record.results
    .filter((result) => result.kind === "contrast")
    .toSorted((a, b) => outcomeOrder(a) - outcomeOrder(b) || startOf(a) - startOf(b));
}

function gridsOf(record: StudyRecord, domains: readonly OutcomeDomainId[]): ResultsGrid[] {
  return domains.flatMap((domain) => {
    const results = record.results.filter(
      (result): result is ArmResult =>
        result.kind !== "contrast" && outcomes.get(result.outcome).domain === domain,
    );
    if (results.length === 0) return [];
    const arms = record.arms.filter((arm) => results.some((result) => result.arm === arm.id));
    return [
      {
        id: domain,
        label: outcomeDomains.label(domain),
        per100: harmDomains.includes(domain),
        arms,
        groups: groupsOf(results, arms),
      },
    ];
  });
}

function groupsOf(results: readonly ArmResult[], arms: readonly Arm[]): GridGroup[] {
  const ordered = results.toSorted(
    (a, b) => outcomeOrder(a) - outcomeOrder(b) || startOf(a) - startOf(b),
  );
  return [...groupBy(ordered, measureWords)].map(([label, members]) => ({
    id: label,
    label,
    definition: members.find((member) => member.definition !== undefined)?.definition,
    rows: [...groupBy(members, rowKey)].map(([id, row]) => ({
      id,
      time: row[0] === undefined ? "" : timeText(row[0]),
      detail: row[0] === undefined ? "" : rowDetail(row[0]),
      cells: arms.map((arm) => row.filter((result) => result.arm === arm.id)),
    })),
  }));
}

/** Results of one row are of one time, one set of people and one period. */
function rowKey(result: ArmResult): string {
  return [
    result.timeLabel,
    result.hours,
    result.fromHours,
    result.toHours,
    result.timing,
    result.analysisSet,
    result.period,
    result.unit,
  ].join(" ");
}

function rowDetail(result: ArmResult): string {
  const parts = [hoursNote(result)];
  if (result.analysisSet !== "unknown")
    parts.push(analysisSets.label(result.analysisSet).toLowerCase());
  if (result.period !== "not-applicable")
    parts.push(crossoverPeriods.label(result.period).toLowerCase());
  if (result.unit === "sessions") parts.push("counted in sessions");
  return parts.filter((part) => part !== "" && part !== result.timeLabel).join(", ");
}

function outcomeOrder({ outcome }: Result): number {
  return outcomes.ids.indexOf(outcome);
}

/** Rows without an hour stand last. */
function startOf({ hours, fromHours }: Result): number {
  return hours ?? fromHours ?? Number.MAX_SAFE_INTEGER;
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
