/** The number, or null for NaN and the infinities, which JSON cannot say. */
export function finiteOrNull(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
