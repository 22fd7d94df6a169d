import type { Facts } from "./facts.ts";
import { UnreadableValue } from "./reading.ts";
import { shown } from "./words.ts";

export interface OrderedInterval {
  readonly low: number;
  readonly high: number;
  readonly remarks: readonly string[];
}

/** The ends in order; null where no interval is printed. Papers print falls as −4.0 to −10.6. */
export function orderedInterval(facts: Facts): OrderedInterval | null {
  if (facts.interval === null) return null;
  const { low, high } = facts.interval;
  const centre = facts.head?.value;
  const remarks: string[] = [];
  if (low > high)
    remarks.push(`the ends ${shown(low)} and ${shown(high)} were put in rising order`);
  const [first, last] = low > high ? [high, low] : [low, high];
  if (centre !== undefined && (centre < first || centre > last))
    remarks.push(`${shown(centre)} lies outside ${shown(first)} to ${shown(last)}`);
  return { low: first, high: last, remarks };
}

/** Refuses the parts of a printed value that this kind of row cannot have. */
export function refuseParts(facts: Facts, parts: readonly ("share" | "p" | "spread")[]): void {
  if (parts.includes("share") && facts.share !== null)
    throw new UnreadableValue(
      `${facts.share.events.value} of ${facts.share.of.value} counts people; this row does not`,
    );
  if (parts.includes("p") && facts.p !== null)
    throw new UnreadableValue(
      `p ${facts.p.operator} ${facts.p.value} belongs to a comparison, not to one arm; enter it under contrasts`,
    );
  const spread = facts.spread.sd ?? facts.spread.se;
  if (parts.includes("spread") && spread !== undefined)
    throw new UnreadableValue(`a spread of ${spread} belongs to a mean; this row counts events`);
}
