export interface NumberNeededToTreat {
  /** Such as "NNTB 17". */
  readonly estimate: string;
  /** Such as "NNTB 8 to 40", or "NNTB 8 to ∞ to NNTH 40" when the interval holds no difference. */
  readonly interval: string;
}

/**
 * The number needed to treat for one more to benefit (NNTB) or to be harmed (NNTH), from a difference in risk and its
 * interval, each −1 … 1. Rounded against the treatment: NNTB up, NNTH down. An interval with 0 in it passes through
 * infinity and is never written as a single range.
 * Source: Altman 1998, BMJ 317:1309–1312; Cochrane Handbook 15.4.4.
 */
export function numberNeededToTreat(
  difference: { readonly estimate: number; readonly ciLow: number; readonly ciHigh: number },
  eventIsBenefit: boolean,
): NumberNeededToTreat {
  const sign = eventIsBenefit ? 1 : -1;
  const ends = [sign * difference.ciLow, sign * difference.ciHigh];
  const best = Math.max(...ends);
  const worst = Math.min(...ends);
  return { estimate: words(sign * difference.estimate), interval: intervalWords(best, worst) };
}

function intervalWords(best: number, worst: number): string {
  if (worst > 0) return `NNTB ${numberBenefiting(best)} to ${numberBenefiting(worst)}`;
  if (best < 0) return `NNTH ${numberHarmed(worst)} to ${numberHarmed(best)}`;
  if (best === 0 && worst === 0) return "∞";
  if (worst === 0) return `${words(best)} to ∞`;
  if (best === 0) return `${words(worst)} to ∞`;
  return `${words(best)} to ∞ to ${words(worst)}`;
}

function words(benefit: number): string {
  if (benefit === 0) return "∞";
  return benefit > 0 ? `NNTB ${numberBenefiting(benefit)}` : `NNTH ${numberHarmed(benefit)}`;
}

/** The slack keeps 1/0.1 from becoming 11. */
function numberBenefiting(benefit: number): number {
  return Math.ceil(1 / benefit - 1e-9);
}

function numberHarmed(benefit: number): number {
  return Math.max(1, Math.floor(-1 / benefit + 1e-9));
}
