/**
 * A standardised mean difference as a log odds ratio, π/√3 · g, taking the outcome as logistic; the second way from g to
 * an absolute risk. Source: Chinn 2000, Stat Med 19:3127–3131.
 */
export function logOddsRatioFromG(g: number): number {
  return (Math.PI / Math.sqrt(3)) * g;
}
