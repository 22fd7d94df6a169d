import { normalUpperQuantile } from "./normal.ts";

/**
 * The limits of the funnel around `centre` at each standard error, for each level of confidence in percent:
 * centre ± z · se. Around "no effect" they are the contours of significance.
 * Source: Peters et al. 2008, J Clin Epidemiol 61:991–996.
 */
export function funnelContours(
  centre: number,
  standardErrors: readonly number[],
  levels: readonly number[],
) {
  return levels.map((level) => {
    const critical = normalUpperQuantile((1 - level / 100) / 2);
    return {
      level,
      limits: standardErrors.map((se) => ({
        se,
        low: centre - critical * se,
        high: centre + critical * se,
      })),
    };
  });
}
