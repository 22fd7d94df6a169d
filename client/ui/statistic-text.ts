import { rangeText } from "./forest-axis.ts";
import { decimal } from "./number-format.ts";

export function pText(value: number | null): string {
  if (value === null) return "–";
  return value < 0.001 ? "p < 0.001" : `p = ${decimal(value, 3)}`;
}

/** "0.22 (0.04 to 1.90)", with two digits of the estimate that are not 0, at most eight decimals. */
export function tauSquaredText({
  tau2,
  tau2CiLow: low,
  tau2CiHigh: high,
}: {
  readonly tau2: number | null;
  readonly tau2CiLow: number | null;
  readonly tau2CiHigh: number | null;
}): string {
  if (tau2 === null) return "–";
  const size = [tau2, high, 1].find((value) => value !== null && value > 0) ?? 1;
  const digits = Math.min(8, Math.max(2, 1 - Math.floor(Math.log10(size))));
  const interval = low === null || high === null ? "" : ` (${rangeText({ low, high }, digits)})`;
  return `${decimal(tau2, digits)}${interval}`;
}
