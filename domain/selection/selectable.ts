import type {
  CrossoverUseId,
  DenominatorId,
  QuestionMeasureId,
  ScoreFormId,
} from "../evidence-question.ts";
import type { Criterion } from "../study/result.ts";
import type { ComparatorClassId } from "../vocabulary/comparator-classes.ts";
import type { DoseBandId } from "../vocabulary/dose-bands.ts";
import type { DrugId } from "../vocabulary/drugs.ts";
import type { OutcomeId } from "../vocabulary/outcomes.ts";
import type { BasisId, BasisViewId, SourceKindId } from "../vocabulary/provenance-terms.ts";
import type { ContrastMeasureId } from "../vocabulary/result-terms.ts";
import type { RouteId } from "../vocabulary/routes.ts";
import type { ScaleId } from "../vocabulary/scales.ts";
import type { ArmPhaseId, BackgroundId, DesignTypeId } from "../vocabulary/study-terms.ts";
import type { WindowId } from "../vocabulary/windows.ts";

/* What the rules of selection look at. The rows of the projection have these shapes. */

export interface SelectableStudy {
  readonly key: string;
  readonly designType: DesignTypeId;
  readonly randomised: boolean | null;
  readonly ageGroup: string;
  readonly participants: number | null;
  readonly countedOnce: boolean;
  readonly overlapGroup: string | null;
  readonly pooledFrom: readonly string[];
}

export interface SelectableArm {
  readonly id: string;
  readonly role: "intervention" | "comparator";
  readonly drug: DrugId;
  readonly route: RouteId | null;
  readonly doseBand: DoseBandId | null;
  readonly comparatorClass: ComparatorClassId | null;
  readonly sessions: number | null;
  readonly phase: ArmPhaseId;
  readonly overlapsArms: readonly string[];
  readonly validUntilHours: number | null;
}

/** An arm as a comparison looks at it. */
export interface ComparableArm extends SelectableArm {
  readonly label: string;
  readonly doseValue: number | null;
  readonly doseUnit: string | null;
  readonly comparisonGroup: string | null;
  readonly background: BackgroundId;
  readonly nRandomised: number | null;
  readonly nAnalysed: number | null;
}

export interface SelectableRow {
  readonly id: string;
  readonly kind: "binary" | "continuous" | "contrast";
  readonly arm: string | null;
  readonly outcome: OutcomeId;
  readonly scale: ScaleId | null;
  readonly criterion: Criterion | null;
  readonly hours: number | null;
  readonly fromHours: number | null;
  readonly toHours: number | null;
  readonly hoursSinceLastDose: number | null;
  readonly endOfTreatment: boolean | null;
  readonly timing: "baseline" | "point" | "cumulative" | "period";
  readonly period: "first" | "second" | "both" | "not-applicable" | "unknown";
  readonly analysisSet: string;
  readonly cautionUse: "careful" | "do-not-pool" | "do-not-use" | null;
  readonly basis: BasisId;
  readonly sourceKind: SourceKindId | null;
  readonly unit: string;
  readonly events: number | null;
  readonly n: number | null;
}

/** A row as a comparison looks at it: scores and printed comparisons beside counts. */
export interface ComparableRow extends SelectableRow {
  readonly timeLabel: string;
  readonly missingData: string;
  readonly form: "endpoint" | "change" | "percent-change" | null;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly pairedSe: number | null;
  readonly armsA: readonly string[] | null;
  readonly armsB: readonly string[] | null;
  readonly comparison: "arms" | "baseline" | null;
  readonly measure: ContrastMeasureId | null;
  readonly estimate: number | null;
  readonly favours: "a" | "b" | "none" | "unknown" | null;
  readonly level: number | null;
  readonly multiplicityAdjusted: boolean | null;
  readonly adjusted: boolean | null;
  readonly subgroup: string | null;
}

/** What is asked of arms and rows, defaults filled in. */
export interface ArmQuestion {
  readonly outcome: OutcomeId;
  readonly window: WindowId;
  readonly basis: BasisViewId;
  readonly drug?: readonly DrugId[] | undefined;
  readonly route?: readonly RouteId[] | undefined;
  /** Absent: every band but below-usual. */
  readonly doseBand?: readonly DoseBandId[] | undefined;
  readonly comparatorClass?: readonly ComparatorClassId[] | undefined;
  readonly comparatorDrug?: readonly DrugId[] | undefined;
}

/** What is asked of a comparison between arms, defaults filled in. */
export interface EffectQuestion extends ArmQuestion {
  readonly measure: QuestionMeasureId;
  readonly denominator: DenominatorId;
  readonly crossover: CrossoverUseId;
  /** Between the two periods of a crossover trial that prints no paired error. */
  readonly correlation: number;
  readonly form: ScoreFormId;
  /** The one scale a difference in points is pooled on; null where scales may differ. */
  readonly scale: ScaleId | null;
  /** Of the intervals made here, in percent. */
  readonly level: number;
  /** One hour since the first dose instead of the window, for points of a time course. */
  readonly atHours?: number | undefined;
}
