import type { BasisId, BasisViewId, SourceKindId } from "../vocabulary/provenance-terms.ts";
import type { ReasonId } from "./reasons.ts";

interface Sourced {
  readonly basis: BasisId;
  readonly sourceKind: SourceKindId | null;
}

/** True where the number was read in the study's own paper or abstract, its registry or a regulator. */
export function isPrimarySource({ basis, sourceKind }: Sourced): boolean {
  return (
    basis !== "unverified" &&
    sourceKind !== null &&
    ["paper", "abstract", "registry-results", "regulator"].includes(sourceKind)
  );
}

/** Why a number may not be used under a view, or null where it may. */
export function outsideBasisView(row: Sourced, view: BasisViewId): ReasonId | null {
  if (view === "all") return null;
  if (row.basis === "unverified") return "unverified";
  return view === "primary-sources" && !isPrimarySource(row) ? "not-primary-source" : null;
}
