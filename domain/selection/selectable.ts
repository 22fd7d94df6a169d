import type { Criterion } from "../study/result.ts";
import type { ComparatorClassId } from "../vocabulary/comparator-classes.ts";
import type { DoseBandId } from "../vocabulary/dose-bands.ts";
import type { DrugId } from "../vocabulary/drugs.ts";
import type { OutcomeId } from "../vocabulary/outcomes.ts";
import type { BasisId, BasisViewId, SourceKindId } from "../vocabulary/provenance-terms.ts";
import type { RouteId } from "../vocabulary/routes.ts";
import type { ScaleId } from "../vocabulary/scales.ts";
import type { ArmPhaseId, DesignTypeId } from "../vocabulary/study-terms.ts";
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

export interface SelectableRow {
  readonly id: string;
  readonly kind: "binary" | "continuous" | "contrast";
  readonly arm: string | null;
  readonly outcome: OutcomeId;
  readonly scale: ScaleId | null;
  readonly criterion: Criterion | null;
  readonly hours: number | null;
  readonly toHours: number | null;
  readonly hoursSinceLastDose: number | null;
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
