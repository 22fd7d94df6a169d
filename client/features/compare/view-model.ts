import { windows } from "#domain/vocabulary/windows.ts";
import type { CompareAnswer, CompareCell, CompareColumn } from "../../lib/api.ts";
import { plural } from "../../ui/number-format.ts";

/** What a number of a cell shows; a cell read apart by dosing has several. */
export type Figures = Omit<CompareCell["byDosing"][number], "dosing" | "label">;
type Absolute = NonNullable<Figures["absolute"]>;

/** One outcome with its cell in every column. */
export interface CompareRow {
  readonly outcome: CompareCell["outcome"];
  readonly label: string;
  readonly cells: readonly CompareCell[];
}

/** The cells of every column by outcome, in the order of the answer. */
export function rowsOf(
  columns: readonly CompareColumn[],
  kind: "efficacy" | "harms",
): CompareRow[] {
  return (columns[0]?.[kind] ?? []).map(({ outcome, label }, place) => ({
    outcome,
    label,
    cells: columns.flatMap((column) => column[kind][place] ?? []),
  }));
}

/** Whole people of 100; a few of a thousand are not nobody. */
export function ofHundred(percent: number): string {
  return percent > 0 && percent < 0.5 ? "fewer than 1" : String(Math.round(percent));
}

/** "13 to 35" */
export function rangeOfHundred({ treatedLow, treatedHigh }: Absolute): string {
  return `${Math.round(treatedLow)} to ${Math.round(treatedHigh)}`;
}

/** One hundred people as marks: who has the event on both sides, who by the difference, who not. */
export interface Icons {
  readonly both: number;
  readonly changed: number;
  readonly none: number;
  /** The difference is more events with the treatment; else fewer. */
  readonly more: boolean;
}

/** From the very numbers the words give, so that counting the marks gives the words. */
export function iconsOf({ treatedPercent, baselinePercent }: Absolute): Icons {
  const [treated, without] = [Math.round(treatedPercent), Math.round(baselinePercent)];
  const both = Math.min(treated, without);
  const changed = Math.abs(treated - without);
  return { both, changed, none: 100 - both - changed, more: treated >= without };
}

export function iconWords(figures: Figures, icons: Icons, event: string): string {
  const { intervention, comparator } = figures;
  const change = icons.more
    ? `${icons.changed} more with ${intervention}`
    : `${icons.changed} fewer with ${intervention}`;
  const shared = icons.more
    ? `${icons.both} ${event} with ${comparator} too`
    : `${icons.both} ${event} with ${intervention} too`;
  return `Of 100 people, ${shared}, ${change}, ${icons.none} do not either way.`;
}

/** "NNTB 10 (NNTB 5 to 71)" */
export function neededWords({ nnt, nntInterval }: Absolute): string | null {
  if (nnt === null || nntInterval === null) return nnt;
  return `${nnt} (${nntInterval})`;
}

/** An interval of the number needed that passes through ∞ holds no difference. */
export function includesNone({ nntInterval }: Absolute): boolean {
  return nntInterval?.includes("∞") ?? false;
}

/** "5 trials, 829 people" */
export function trialWords({ k, people }: Pick<Figures, "k" | "people">): string {
  return `${k === 1 ? "one trial" : plural(k, "trial")}, ${plural(people, "person", "people")}`;
}

/** What is known of trials that print no usable number; whether they met their aim says nothing on harms. */
export function missingWords(cell: CompareCell, isHarm: boolean): string | null {
  const { studies, people, sizeUnknown, primaryMissed } = cell.knownButNotPooled;
  if (studies === 0) return null;
  const size = `${sizeUnknown > 0 ? "at least " : ""}${plural(people, "person", "people")}`;
  const missed = isHarm ? "" : `; ${primaryMissed} missed their primary outcome`;
  return `Not in this number: ${plural(studies, "trial")}, ${size}${missed}.`;
}

/** "; 14 trials, 683 people, print none": behind a cell without a number. */
export function knownWords(cell: CompareCell): string {
  const { studies, people, sizeUnknown } = cell.knownButNotPooled;
  if (studies === 0) return "";
  const size = `${sizeUnknown > 0 ? "at least " : ""}${plural(people, "person", "people")}`;
  return `; ${plural(studies, "trial")}, ${size}, print${studies === 1 ? "s" : ""} none`;
}

/** "at the end of treatment", "at 24 hours", "over the whole phase" */
export function windowWords(window: CompareCell["window"]): string {
  if (window === "phase") return "over the whole phase";
  if (window === "end") return "at the end of treatment";
  if (window === "later") return "after 5 weeks";
  return `at ${windows.label(window)}`;
}

/** Presets of a cell, those of single and repeated dosing told apart. */
export function presetsOf(cell: CompareCell): CompareCell["presets"] {
  if (cell.byDosing.length === 0) return cell.presets;
  return cell.byDosing.flatMap(({ label, presets }) =>
    presets.map((preset) => ({ ...preset, label: `${preset.label}, ${label.toLowerCase()}` })),
  );
}

/** The percentage the reader chose for a cell, if any. */
export function chosenPercent(cell: CompareCell): number | null {
  const shown = [cell, ...cell.byDosing].find(
    ({ baselineChosen, absolute }) => baselineChosen && absolute !== null,
  );
  return shown?.absolute?.baselinePercent ?? null;
}

/** One number of trials that compared two treatments. */
export interface HeadToHeadLine {
  readonly pair: string;
  readonly cell: CompareCell;
  readonly figures: Figures;
  /** "Response at the end of treatment", with the dosing where it is read apart. */
  readonly what: string;
}

export function headToHeadLines(
  headToHeads: CompareAnswer["headToHeads"],
  randomised: boolean,
): HeadToHeadLine[] {
  return headToHeads
    .filter((one) => one.randomised === randomised)
    .flatMap(({ label, cells }) =>
      cells.flatMap((cell): HeadToHeadLine[] => {
        const what = `${cell.label} ${windowWords(cell.window)}`;
        return cell.byDosing.length === 0
          ? [{ pair: label, cell, figures: cell, what }]
          : cell.byDosing.map((figures) => ({
              pair: label,
              cell,
              figures,
              what: `${what}, ${figures.label.toLowerCase()}`,
            }));
      }),
    );
}

/** Pairs of columns with what may be said of them; outcomes with the same reason told once. */
export interface IndirectWords {
  readonly pair: string;
  readonly outcomes: string;
  readonly first: CompareAnswer["indirect"][number];
}

export function indirectWords(indirect: CompareAnswer["indirect"]): IndirectWords[] {
  const groups = new Map<string, CompareAnswer["indirect"][number][]>();
  for (const one of indirect) {
    const name = one.allowed
      ? `${one.a} ${one.b} ${one.outcome}`
      : `${one.a} ${one.b} ${one.reason}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [
          {
            pair: `${first.a} and ${first.b}`,
            outcomes: group.map(({ label }) => label.toLowerCase()).join(", "),
            first,
          },
        ];
  });
}
