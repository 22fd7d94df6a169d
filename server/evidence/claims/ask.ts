import { AppError } from "../../errors.ts";
import type { EvidenceContext } from "../context.ts";
import { claimItemsOf, claimsAnswerOf } from "./answer.ts";
import type { ClaimItem, ClaimsAnswer, ClaimsQuery } from "./contract.ts";

export function askClaims({ snapshot }: EvidenceContext, query: ClaimsQuery): ClaimsAnswer {
  return claimsAnswerOf(snapshot(), query);
}

/** One claim. Throws `not-found` for an id no claim has. */
export function askClaim({ snapshot }: EvidenceContext, id: string): ClaimItem {
  const found = claimItemsOf(snapshot()).find((claim) => claim.id === id);
  if (found === undefined) throw new AppError("not-found", `There is no claim "${id}".`);
  return found;
}
