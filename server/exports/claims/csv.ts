import type { ClaimItem, ClaimPartAnswer, ClaimsAnswer } from "../../evidence/claims/contract.ts";
import { type CsvColumns, writeCsv } from "../csv/write.ts";

interface ClaimLine {
  readonly claim: ClaimItem;
  readonly part: ClaimPartAnswer | null;
  readonly number: ClaimPartAnswer["numbers"][number] | null;
}

const columns: CsvColumns<ClaimLine> = {
  claim: ({ claim }) => claim.id,
  topic: ({ claim }) => claim.topic,
  sentence: ({ claim }) => claim.sentence,
  verdict: ({ claim }) => claim.verdict,
  judged: ({ claim }) => claim.judged,
  expected: ({ claim }) => claim.expected,
  leaves_out: ({ claim }) => claim.leavesOut,
  difference: ({ claim }) => claim.difference?.reason ?? null,
  because: ({ claim }) => claim.because,
  kind: ({ part }) => part?.kind ?? null,
  tests: ({ part }) => part?.tests ?? null,
  part_verdict: ({ part }) => part?.verdict ?? null,
  not_met: ({ part }) =>
    part?.conditions
      .filter(({ holds }) => holds === false)
      .map(({ id }) => id)
      .join("|") ?? null,
  number: ({ number }) => number?.label ?? null,
  k: ({ number }) => number?.k ?? null,
  people: ({ number }) => number?.people ?? null,
  unit: ({ number }) => number?.unit ?? null,
  estimate: ({ number }) => number?.estimate ?? null,
  ci_low: ({ number }) => number?.ciLow ?? null,
  ci_high: ({ number }) => number?.ciHigh ?? null,
  certainty: ({ number }) => number?.certainty ?? null,
  studies: ({ part }) => part?.trials.map(({ key }) => key).join("|") ?? null,
  page: ({ number }) => (number === null ? null : `/${number.page}?${number.canonical}`),
  sources: ({ claim }) => claim.sources.map(({ url }) => url).join("|"),
};

/** One line per number a rule looked at; a claim or part without one has a line of its own. */
export function claimsCsv({ claims }: ClaimsAnswer): string {
  return writeCsv(columns, claims.flatMap(linesOf));
}

function linesOf(claim: ClaimItem): ClaimLine[] {
  if (claim.parts.length === 0) return [{ claim, part: null, number: null }];
  return claim.parts.flatMap((part): ClaimLine[] =>
    part.numbers.length === 0
      ? [{ claim, part, number: null }]
      : part.numbers.map((number) => ({ claim, part, number })),
  );
}
