/** A fixed number of decimals with a real minus sign. */
export function decimal(value: number, digits = 2): string {
  const fixed = value.toFixed(digits);
  return Number(fixed) === 0 ? fixed.replace("-", "") : fixed.replace("-", "−");
}

export function orDash(value: number | null, digits = 2): string {
  return value === null ? "–" : decimal(value, digits);
}

/** "1.45 to 3.20"; empty without both ends. */
export function interval(low: number | null, high: number | null, digits = 2): string {
  return low === null || high === null ? "" : `${decimal(low, digits)} to ${decimal(high, digits)}`;
}

/** "2.15 (1.45 to 3.20)" */
export function withInterval(
  value: number | null,
  low: number | null,
  high: number | null,
  digits = 2,
): string {
  if (value === null) return "–";
  const ends = interval(low, high, digits);
  return ends === "" ? decimal(value, digits) : `${decimal(value, digits)} (${ends})`;
}

/** P-values as they are printed: never as 0. */
export function probability(value: number | null): string {
  if (value === null) return "–";
  return value < 0.001 ? "< 0.001" : value.toFixed(3);
}

/** Hours up to two days, then days. */
export function time(hours: number | null): string {
  if (hours === null) return "–";
  return hours < 48 ? `${trimmed(hours)} h` : `${trimmed(hours / 24)} d`;
}

function trimmed(value: number): string {
  return String(Number(value.toFixed(1)));
}
