import { type Claim, claim } from "#domain/claims/claim.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import type { Problem } from "#domain/study/checks/problem.ts";
import type { CollectedDocument } from "./db/collections.ts";
import { infusionMinutesOf, project } from "./db/project.ts";
import { claimItemOf } from "./evidence/claims/answer.ts";
import { askerOf } from "./evidence/claims/evidence/evidence.ts";
import { makeSnapshot } from "./evidence/snapshot.ts";

type ClaimProblem = Problem & { readonly key: string };

/**
 * Asks every question of every claim. A computed verdict that is not the expected one must be
 * recorded with its reason, and a recorded one must still be so.
 */
export function checkClaims(
  records: readonly StudyRecord[],
  collected: readonly CollectedDocument[],
): ClaimProblem[] {
  const claims = collected
    .filter(({ kind }) => kind === "claim")
    .map(({ document }) => claim.parse(JSON.parse(document)));
  const rows = { ...project(records), infusionMinutes: infusionMinutesOf(records) };
  const asker = askerOf(makeSnapshot(rows, "files", ""));
  return claims.flatMap((one) => {
    const message = problemOf(one, () => claimItemOf(asker, one).verdict);
    return message === null ? [] : [error(one.id, message)];
  });
}

function problemOf(one: Claim, verdictOf: () => string): string | null {
  if (one.judged === "curated") return null;
  let verdict: string;
  try {
    verdict = verdictOf();
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
  const said = one.difference?.computed ?? one.expected;
  if (verdict === said)
    return one.difference?.computed === one.expected
      ? "records a difference where there is none"
      : null;
  return `is computed as ${verdict} and ${one.difference === undefined ? "expected" : "recorded"} as ${said}; mend the data or record the difference with its reason`;
}

function error(id: string, message: string): ClaimProblem {
  return { key: `claim/${id}`, check: "claim-verdict", level: "error", at: "verdict", message };
}
