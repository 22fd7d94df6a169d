import { hedgesEstimator } from "./hedges-estimator.ts";
import { inverseVarianceWeights } from "./inverse-variance-weights.ts";
import type { LinearModel, WeightedMoments } from "./linear-model.ts";

const maximumSteps = 500;

/** What a likelihood must say of itself at some τ²: its Fisher-scoring step and its logarithm up to a constant. */
export interface ScoredLikelihood {
  step(moments: WeightedMoments): number;
  logarithm(moments: WeightedMoments, sumOfLogVariances: number): number;
}

/**
 * The τ² ≥ 0 that maximises a likelihood, from the Hedges estimate by Fisher scoring; `null` when it does not settle.
 *
 * The start, the halving of steps that would pass 0 and the final look at τ² = 0 (a local maximum may be lower) follow
 * the usual implementation, so that the same one of several maxima is found. Three things are added that do not move the
 * root: where steps shrink a secant step replaces the scoring step, where they creep along a flat stretch they are
 * doubled, and once the root is bracketed a step outside the bracket is replaced by bisection.
 *
 * Source: Viechtbauer 2005, J Educ Behav Stat 30:261–293, and Harville 1977, JASA 72:320–338.
 */
export function fisherScoring(model: LinearModel, likelihood: ScoredLikelihood): number | null {
  const weights = new Float64Array(model.k);
  const momentsAt = (tauSquared: number) =>
    model.moments(inverseVarianceWeights(model.vi, tauSquared, weights));
  const atZero = momentsAt(0);
  const scale = model.k / atZero.sumOfWeights;
  const root = climb(hedgesEstimator(model).tauSquared, scale, (tauSquared) =>
    likelihood.step(momentsAt(tauSquared)),
  );
  if (root === null || root === 0) return root;
  const gain =
    likelihood.logarithm(momentsAt(root), sumOfLogVariances(model.vi, root)) -
    likelihood.logarithm(atZero, sumOfLogVariances(model.vi, 0));
  return gain < -1e-10 ? 0 : root;
}

interface Position {
  readonly tauSquared: number;
  readonly step: number;
}

function climb(
  start: number,
  scale: number,
  stepAt: (tauSquared: number) => number,
): number | null {
  let current = start;
  let previous: Position = { tauSquared: Number.NaN, step: Number.NaN };
  let below = 0;
  let above = Infinity;
  let stretch = 1;
  for (let count = 0; count < maximumSteps; count += 1) {
    const step = stepAt(current);
    if (!Number.isFinite(step)) return null;
    if (step === 0 || (step < 0 && current === 0)) return current;
    if (step > 0) below = Math.max(below, current);
    else above = Math.min(above, current);
    stretch =
      step * previous.step > 0 && Math.abs(step) > 0.9 * Math.abs(previous.step) ? 2 * stretch : 1;
    const longest = Math.max(Math.abs(step), 0.1 * (current + 0.1 * scale));
    const stretched = Math.sign(step) * Math.min(longest, stretch * Math.abs(step));
    const next = within(
      current + (secantStep({ tauSquared: current, step }, previous) ?? stretched),
      current,
      below,
      above,
    );
    if (next < 1e-10 * scale && step < 0 && stepAt(0) <= 0) return 0;
    previous = { tauSquared: current, step };
    if (Math.min(Math.abs(next - current), above - below) <= 1e-13 * (next + 1e-2 * scale))
      return next;
    current = next;
  }
  return null;
}

/** The secant step: between two steps that point at each other, or ahead where steps already shrink towards a root. */
function secantStep(current: Position, previous: Position): number | null {
  const { step } = current;
  const secant = (-step * (current.tauSquared - previous.tauSquared)) / (step - previous.step);
  if (!Number.isFinite(secant)) return null;
  if (step * previous.step < 0) return secant;
  const trustworthy =
    Math.abs(step) < 0.9 * Math.abs(previous.step) &&
    secant * step > 0 &&
    Math.abs(secant) <= 4 * Math.abs(step);
  return trustworthy ? secant : null;
}

function within(proposal: number, current: number, below: number, above: number): number {
  let next = Math.max(proposal, -Number.MAX_VALUE);
  while (next < 0) next = current + (next - current) / 2;
  if (above === Infinity || (next > below && next < above)) return next;
  return next === below || next === above ? next : (below + above) / 2;
}

function sumOfLogVariances(vi: Float64Array, tauSquared: number): number {
  let sum = 0;
  for (let index = 0; index < vi.length; index += 1) sum += Math.log(vi[index]! + tauSquared);
  return sum;
}
