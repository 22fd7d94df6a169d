import type { ClaimPart } from "#domain/claims/part.ts";
import { comparisonEvidence } from "./comparison.ts";
import { countEvidence } from "./count.ts";
import { durabilityEvidence } from "./durability.ts";
import { effectEvidence } from "./effect.ts";
import type { Asker, PartEvidence } from "./evidence.ts";
import { onsetEvidence } from "./onset.ts";
import { rateEvidence } from "./rate.ts";

/** Gathers what the rule of a part's kind looks at, and lets it judge. */
export function partEvidence(asker: Asker, part: ClaimPart): PartEvidence {
  switch (part.kind) {
    case "superiority":
    case "magnitude":
      return effectEvidence(asker, part);
    case "rate":
      return rateEvidence(asker, part);
    case "onset":
      return onsetEvidence(asker, part);
    case "durability":
      return durabilityEvidence(asker, part);
    case "comparison":
      return comparisonEvidence(asker, part);
    case "count":
      return countEvidence(asker, part);
  }
}
