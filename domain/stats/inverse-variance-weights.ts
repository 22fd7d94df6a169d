/** Writes 1/(vi + τ²) into `target` (same length as `vi`) and returns it; the buffer is reused across iterations. */
export function inverseVarianceWeights(
  vi: Float64Array,
  tauSquared: number,
  target: Float64Array,
): Float64Array {
  for (let index = 0; index < vi.length; index += 1) target[index] = 1 / (vi[index]! + tauSquared);
  return target;
}
