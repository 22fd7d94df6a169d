import { AppError } from "../../errors.ts";
import { type EvidenceContext, evidenceFor } from "../context.ts";
import { claimItemsOf, claimsAnswerOf } from "./answer.ts";
import type { ClaimItem, ClaimsAnswer, ClaimsQuery } from "./contract.ts";

export async function askClaims(
  context: EvidenceContext,
  query: ClaimsQuery,
): Promise<ClaimsAnswer> {
  const { snapshot } = await evidenceFor(context, query);
  return claimsAnswerOf(snapshot(), query);
}

/** One claim with the dataset it was tested on. Throws `not-found` for an id no claim has. */
export async function askClaim(
  context: EvidenceContext,
  id: string,
  query: Pick<ClaimsQuery, "v">,
): Promise<{ claim: ClaimItem; datasetVersion: string }> {
  const snapshot = (await evidenceFor(context, query)).snapshot();
  const claim = claimItemsOf(snapshot).find((one) => one.id === id);
  if (claim === undefined) throw new AppError("not-found", `There is no claim "${id}".`);
  return { claim, datasetVersion: snapshot.datasetVersion };
}
