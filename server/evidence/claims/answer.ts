import type { Claim } from "#domain/claims/claim.ts";
import { combineVerdicts } from "#domain/claims/combine.ts";
import type { ClaimPart } from "#domain/claims/part.ts";
import { claimKinds, claimTopics, verdicts } from "#domain/claims/terms.ts";
import { printWords } from "#domain/question.ts";
import type { Snapshot } from "../snapshot.ts";
import {
  type ClaimItem,
  type ClaimPartAnswer,
  type ClaimsAnswer,
  type ClaimsQuery,
  claimsShape,
} from "./contract.ts";
import { type Asker, askerOf } from "./evidence/evidence.ts";
import { partEvidence } from "./evidence/part.ts";

/** The claims of a snapshot judge nothing but it, so they are judged once. */
const judged = new WeakMap<Snapshot, readonly ClaimItem[]>();

/** The claims inside a filter, by topic, with a count for every value of every word. */
export function claimsAnswerOf(snapshot: Snapshot, query: ClaimsQuery): ClaimsAnswer {
  const all = claimItemsOf(snapshot);
  const matching = ({ topic, verdict }: ClaimsQuery): ClaimItem[] =>
    all.filter(
      (one) =>
        (topic === undefined || topic.includes(one.topic)) &&
        (verdict === undefined || verdict.includes(one.verdict)),
    );
  const claims = matching(query);
  const [anyTopic, anyVerdict] = [
    matching({ ...query, topic: undefined }),
    matching({ ...query, verdict: undefined }),
  ];
  return {
    question: { canonical: printWords(claimsShape, query) },
    claims,
    total: all.length,
    counts: {
      topic: claimTopics.entries.map(({ id, label }) => ({
        value: id,
        label,
        count: anyTopic.filter(({ topic }) => topic === id).length,
      })),
      verdict: verdicts.entries.map(({ id, label }) => ({
        value: id,
        label,
        count: anyVerdict.filter(({ verdict }) => verdict === id).length,
      })),
    },
    datasetVersion: snapshot.datasetVersion,
  };
}

/** Every claim with its verdict, in the order of the topics. */
export function claimItemsOf(snapshot: Snapshot): readonly ClaimItem[] {
  const known = judged.get(snapshot);
  if (known !== undefined) return known;
  const asker = askerOf(snapshot);
  const place = ({ topic }: ClaimItem): number => claimTopics.ids.indexOf(topic);
  const items = snapshot.claims
    .map((claim) => claimItemOf(asker, claim))
    .toSorted((a, b) => place(a) - place(b));
  judged.set(snapshot, items);
  return items;
}

/** One claim with its verdict. Throws `invalid-input` where a question of it has no sense. */
export function claimItemOf(asker: Asker, claim: Claim): ClaimItem {
  const parts = claim.judged === "computed" ? claim.parts.map((part) => partOf(asker, part)) : [];
  const verdict =
    claim.judged === "computed"
      ? combineVerdicts(parts.map((part) => part.verdict))
      : claim.verdict;
  return {
    id: claim.id,
    topic: claim.topic,
    topicLabel: claimTopics.label(claim.topic),
    sentence: claim.sentence,
    judged: claim.judged,
    verdict,
    verdictLabel: verdicts.label(verdict),
    expected: claim.judged === "computed" ? claim.expected : null,
    leavesOut: claim.leavesOut,
    because: claim.judged === "curated" ? claim.because : null,
    parts,
    sources: claim.sources.map(({ title, url }) => ({ title, url })),
    sourcesRead: claim.sourcesRead,
    difference: differenceOf(claim),
  };
}

function partOf(asker: Asker, part: ClaimPart): ClaimPartAnswer {
  const { judgement, numbers, trials } = partEvidence(asker, part);
  return {
    kind: part.kind,
    kindLabel: claimKinds.label(part.kind),
    tests: part.tests,
    verdict: judgement.verdict,
    verdictLabel: verdicts.label(judgement.verdict),
    numbers: [...numbers],
    conditions: judgement.conditions.map((condition) => ({ ...condition })),
    trials: [...trials],
  };
}

function differenceOf(claim: Claim): ClaimItem["difference"] {
  if (claim.judged !== "computed" || claim.difference === undefined) return null;
  return { reason: claim.difference.reason, date: claim.difference.date };
}
