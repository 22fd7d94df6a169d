import type { PrintedValues } from "./reading.ts";

/** "mean 12.3, SD 4.5, n 40": what was read, in words a curator can compare with the paper. */
export function valueWords(values: PrintedValues): string {
  const { events, n, percent, level, ciLow, ciHigh, q1, q3, min, max, p, pOperator } = values;
  const parts: (string | null)[] = [
    events === undefined ? null : n === undefined ? `${shown(events)} events` : null,
    events !== undefined && n !== undefined ? `${shown(events)} of ${shown(n)}` : null,
    percent === undefined ? null : `${shown(percent)} %`,
    single("estimate", values.estimate),
    single("mean", values.mean),
    single("median", values.median),
    single("SD", values.sd),
    single("SE", values.se),
    pair(`${level ?? 95} % interval`, ciLow, ciHigh),
    pair("quartiles", q1, q3),
    pair("range", min, max),
    events === undefined ? single("n", n) : null,
    p === undefined ? null : `p ${pOperator === "<=" ? "≤" : (pOperator ?? "=")} ${shown(p)}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** A number with a real minus sign. */
export function shown(value: number): string {
  return String(value).replace("-", "−");
}

function single(name: string, value: number | undefined): string | null {
  return value === undefined ? null : `${name} ${shown(value)}`;
}

function pair(name: string, low: number | undefined, high: number | undefined): string | null {
  return low === undefined || high === undefined ? null : `${name} ${shown(low)} to ${shown(high)}`;
}
