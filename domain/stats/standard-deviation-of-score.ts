import { standardDeviationFromInterval } from "./standard-deviation-from-interval.ts";
import { standardDeviationFromStandardError } from "./standard-deviation-from-standard-error.ts";

type Printed = number | null | undefined;

/** What stands beside the mean of an arm; n in participants, `level` of the interval in percent (95). */
export interface PrintedSpread {
  readonly sd?: Printed;
  readonly se?: Printed;
  readonly ciLow?: Printed;
  readonly ciHigh?: Printed;
  readonly level?: Printed;
  readonly n?: Printed;
}

/**
 * Standard deviation of a score: printed, or from the standard error or interval of a plain mean. The
 * error of a model's mean is not the error of a plain mean, so what is not plain gives none.
 */
export function standardDeviationOfScore(
  { sd, se, ciLow, ciHigh, level, n }: PrintedSpread,
  isPlain: boolean,
): number | null {
  if (sd != null) return sd > 0 ? sd : null;
  if (n == null || !isPlain) return null;
  if (se != null && se > 0) return standardDeviationFromStandardError(se, n);
  if (ciLow != null && ciHigh != null && n >= 2 && ciHigh > ciLow)
    return standardDeviationFromInterval(ciLow, ciHigh, n, level ?? 95);
  return null;
}
