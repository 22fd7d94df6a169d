import { outcomes } from "#domain/vocabulary/outcomes.ts";
import type { RouteId } from "#domain/vocabulary/routes.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import type { RatesAnswer } from "../../lib/api.ts";
import type { ChartPoint } from "../../ui/chart-surface.tsx";
import { outOf, percent, percentInterval, plural } from "../../ui/number-format.ts";

type Group = RatesAnswer["groups"][number];
type Proportion = NonNullable<Group["intervention"]["crude"]>;
type PooledRate = NonNullable<Group["intervention"]["pooled"]>;

/** Below this many trials a sum says little, and is drawn and worded so. */
const fewTrials = 3;

export interface RateRow {
  readonly id: string;
  readonly side: "intervention" | "comparator";
  readonly label: string;
  /** Pixels from the top of the plot to the row's middle. */
  readonly y: number;
  readonly crude: Proportion | null;
  readonly pooled: PooledRate | null;
  readonly studies: number;
  readonly few: boolean;
  /** "48 of 100 people, 6 trials" */
  readonly text: string;
  readonly arms: readonly { readonly id: string; readonly percent: number }[];
  readonly route: RouteId | null;
}

interface RateBlock {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly y: number;
  readonly rows: readonly RateRow[];
}

export interface RatesPlot {
  readonly blocks: readonly RateBlock[];
  readonly height: number;
  readonly compact: boolean;
}

/** Width below which words stand above the marks instead of beside them. */
const compactBelow = 640;

/** Places the groups one under the other, in the order of the vocabulary, never by rate. */
export function placeRates(answer: RatesAnswer, width: number): RatesPlot {
  const compact = width < compactBelow;
  const rowHeight = compact ? 44 : 30;
  let y = 6;
  const blocks = answer.groups.map((group) => {
    const top = y + 10;
    y += 26;
    const rows = (["intervention", "comparator"] as const)
      .filter((side) => group[side].studies > 0)
      .map((side) => {
        const row = rateRow(answer, group, side, y + (compact ? 26 : 12));
        y += rowHeight;
        return row;
      });
    y += 14;
    return {
      id: groupId(group),
      label: group.label,
      detail: groupDetail(group),
      y: top,
      rows,
    };
  });
  return { blocks, height: y, compact };
}

function rateRow(
  answer: RatesAnswer,
  group: Group,
  side: "intervention" | "comparator",
  y: number,
): RateRow {
  const { crude, pooled, studies, arms } = group[side];
  const few = studies < fewTrials;
  const trials = plural(
    studies,
    group.designClass === "randomised" ? "trial" : "study",
    group.designClass === "randomised" ? "trials" : "studies",
  );
  return {
    id: `${groupId(group)} ${side}`,
    side,
    label: sideLabel[side],
    y,
    crude,
    pooled,
    studies,
    few,
    text:
      crude === null
        ? `no counts, ${trials}`
        : `${outOf(crude.events, crude.n)} people, ${few ? "only " : ""}${trials}`,
    arms: arms.map((arm) => ({ id: `${arm.study} ${arm.result}`, percent: arm.rate.percent })),
    route: answer.question.by === "route" ? (group.intervention.arms[0]?.route ?? null) : null,
  };
}

export const sideLabel = { intervention: "Drug arms", comparator: "Comparator arms" } as const;

export function groupId(group: Group): string {
  return `${group.id} ${group.designClass} ${group.dosing}`;
}

export function groupDetail(group: Group): string {
  const dosing = dosings.label(group.dosing).toLowerCase();
  return group.designClass === "randomised" ? dosing : `${dosing}, not randomised`;
}

/** One sentence per row for keys and pointer, with the denominator in the same phrase. */
export function ratePoints(plot: RatesPlot): ChartPoint[] {
  return plot.blocks.flatMap((block) =>
    block.rows.flatMap((row) =>
      row.crude === null
        ? []
        : [
            {
              id: row.id,
              x: row.crude.percent,
              y: row.y,
              title: `${block.label}, ${block.detail}: ${row.label.toLowerCase()}`,
              lines: [
                `${outOf(row.crude.events, row.crude.n)} people (${percent(row.crude.percent)})`,
                `95 % interval ${percentInterval(row.crude.ciLow, row.crude.ciHigh)}`,
                row.few
                  ? `only ${plural(row.studies, "trial")}: read as single trials`
                  : `plain sum of ${plural(row.studies, "trial")}`,
                ...(row.pooled === null ? [] : [pooledText(row.pooled)]),
              ],
            },
          ],
    ),
  );
}

/** "pooled over 5 trials 54 % (38–69), another trial 20–85 %" */
function pooledText(pooled: PooledRate): string {
  const interval = percentInterval(pooled.ciLow, pooled.ciHigh);
  const another = percentInterval(pooled.predictionLow, pooled.predictionHigh);
  return `pooled over ${plural(pooled.k, "trial")} ${percent(pooled.percent)}, interval ${interval}; another trial ${another}`;
}

export function ratesTitle({ question }: RatesAnswer): string {
  const time =
    question.window === "phase"
      ? "over the whole phase"
      : question.window === "end"
        ? "at the end of treatment"
        : `at ${windows.label(question.window).toLowerCase()}`;
  const by = { route: "route", indication: "condition", drug: "drug", dose: "dose" }[question.by];
  return `${outcomes.label(question.outcome)} ${time} in trial arms, by ${by}`;
}

export function ratesSummary(answer: RatesAnswer): string {
  const parts = answer.groups.flatMap((group) => {
    const drug = group.intervention.crude;
    if (drug === null) return [];
    const other = group.comparator.crude;
    const beside = other === null ? "" : `, comparators ${outOf(other.events, other.n)}`;
    return [`${group.label}, ${groupDetail(group)}: ${outOf(drug.events, drug.n)}${beside}`];
  });
  return `${ratesTitle(answer)}. ${parts.join("; ")}.`;
}
