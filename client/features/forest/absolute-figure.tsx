import type { ForestAnswer } from "../../lib/api.ts";
import { Figure } from "../../ui/figure-list.tsx";
import { decimal } from "../../ui/number-format.ts";

type Absolute = NonNullable<ForestAnswer["absolute"]>;

/** What the effect means for 100 people, always beside the relative one. */
export function AbsoluteFigure({ absolute }: { absolute: Absolute }) {
  const value = absoluteText(absolute);
  if (value === null) return null;
  const needed =
    absolute.nnt === null
      ? ""
      : `${absolute.nnt}${absolute.nntInterval === null ? "" : ` (${absolute.nntInterval})`}: ${neededWords(absolute.nnt)}. `;
  const limits = [
    absolute.capped ? "Cut at what a share can be: the effect does not hold at this baseline." : "",
    absolute.converted ? "Converted, normal approximation." : "",
  ];
  return (
    <Figure
      label="Out of 100 people"
      value={value}
      note={[`${needed}Baseline: ${absolute.baseline}.`, ...limits].join(" ").trim()}
    />
  );
}

/** What the abbreviation stands for. */
function neededWords(needed: string): string {
  return needed.startsWith("NNTH")
    ? "so many are treated for one more to be harmed"
    : "so many are treated for one more to benefit";
}

/** "48 (35 to 61) with the drug, 13 without: 35 more (22 to 48)" */
function absoluteText(absolute: Absolute): string | null {
  const { treatedPercent, treatedLow, treatedHigh, baselinePercent, difference } = absolute;
  if (treatedPercent === null || treatedLow === null || treatedHigh === null) return null;
  if (baselinePercent === null || difference === null) return null;
  const whole = (value: number) => decimal(value, 0);
  const { differenceLow: low, differenceHigh: high } = absolute;
  const range = low === null || high === null ? "" : ` (${whole(low)} to ${whole(high)})`;
  return `${whole(treatedPercent)} (${whole(treatedLow)} to ${whole(treatedHigh)}) with the drug, ${whole(baselinePercent)} without: difference ${whole(difference)}${range}`;
}
