import { counted, decimals, missedWords } from "../forest/number-words.ts";
import type { CertaintyDomain } from "./contract.ts";
import type { Judged } from "./suggest.ts";

/** Share of all people in trials without a usable number from which the certainty falls, in percent. */
const muchMissing = 33;

/** Tests of asymmetry say something only from ten studies on. */
const fewestForFunnel = 10;
const asymmetric = 0.1;

/** Trials known to exist that print nothing usable, and asymmetry where it can be tested. */
export function missingEvidenceOf({ people, ledger, included, bias }: Judged): CertaintyDomain {
  const { studies, people: unseen, sizeUnknown, primaryMissed } = ledger.knownButNotPooled;
  const share = people + unseen === 0 ? 0 : (100 * unseen) / (people + unseen);
  const p = included.length >= fewestForFunnel ? (bias?.egger?.pValue ?? null) : null;
  const skewed = p !== null && p < asymmetric;
  const atLeast = sizeUnknown > 0 ? "at least " : "";
  const known =
    studies === 0
      ? "No randomised trial with these arms is known here without a usable number."
      : `${counted(studies, "trial")} with ${atLeast}${counted(unseen, "person", "people")} (${atLeast}${decimals(share, 0)} % of all) print no usable number; ${missedWords(primaryMissed)}.`;
  const funnel =
    p === null
      ? included.length < fewestForFunnel
        ? "Small-study effects cannot be assessed with fewer than ten studies."
        : "Small-study effects were not asked for."
      : `Egger’s test: p ${p < 0.001 ? "< 0.001" : `= ${decimals(p, 3)}`}.`;
  return {
    id: "missing-evidence",
    label: "Missing evidence",
    down: share >= muchMissing || skewed ? 1 : 0,
    assessable: true,
    reason: `${known} ${funnel}`,
    keys: [],
  };
}
