/** A time as words give it. `open` where they leave more than one reading; `why` says so to a curator. */
export type TimeFrame =
  | { readonly kind: "baseline" }
  | { readonly kind: "point"; readonly hours: number }
  /** A stretch that begins with the first dose. */
  | { readonly kind: "period"; readonly toHours: number }
  | { readonly kind: "open"; readonly why: string };

const hoursPer = { minute: 1 / 60, hour: 1, day: 24, week: 168 } as const;
type Unit = keyof typeof hoursPer;

const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};
const number = `(\\d+(?:\\.\\d+)?|${Object.keys(words).join("|")})`;
const unit = "(minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?)";
const duration = new RegExp(`\\b${number}\\s*-?\\s*${unit}\\b(?!\\s*(?:to|-|–)\\s*\\d)`, "gi");
const visit = /\b(week|wk|hour|day)\s*(\d+(?:\.\d+)?)\b/gi;
const range =
  /\b\d+(?:\.\d+)?\s*(?:to|-|–)\s*\d+(?:\.\d+)?\s*-?\s*(?:minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?)\b/i;
const notExact = /\b(?:months?|years?|yrs?|end ?point|end of (?:study|treatment|the study))\b/i;
const stretch = /\b(?:up to|through(?:out)?|over|during|within|from .* (?:to|until|through))\b/i;

/**
 * Reads a time frame into hours since the first dose. "Day 2" stays open, because some count the day
 * of the dose as 0 and others as 1; so do months, and frames that name several times.
 */
export function readTimeFrame(text: string): TimeFrame {
  const value = text.trim();
  if (
    /^(?:at )?(?:(?:pre-?(?:dose|treatment|infusion))?\s*baseline(?: visit)?|pre-?(?:dose|treatment|infusion))[.,;]?$/i.test(
      value,
    )
  )
    return { kind: "baseline" };
  const open = (why: string): TimeFrame => ({ kind: "open", why });
  if (value === "") return open("no time is given");
  if (range.test(value)) return open("a range of times is given");
  if (notExact.test(value))
    return open("months, years and ends of treatment are no exact number of hours");

  const times = new Set<number>();
  for (const [, amount = "", name = ""] of value.matchAll(duration))
    times.add((words[amount.toLowerCase()] ?? Number(amount)) * hoursPer[unitOf(name)]);
  for (const [, name = "", amount = ""] of value.matchAll(visit)) {
    const which = unitOf(name);
    if (which === "day") {
      if (times.size > 0) continue;
      return open("it is not said whether the day of the first dose is day 0 or day 1");
    }
    times.add(Number(amount) * hoursPer[which]);
  }
  const later = [...times].filter((hours) => hours > 0);
  const [hours] = later;
  if (hours === undefined)
    return times.size > 0
      ? { kind: "baseline" }
      : open("no number of hours, days or weeks was found");
  if (later.length > 1) return open("more than one time is named");
  const rounded = Math.round(hours * 100) / 100;
  return stretch.test(value) && !/\bchange from baseline|baseline (?:to|and|,)/i.test(value)
    ? { kind: "period", toHours: rounded }
    : { kind: "point", hours: rounded };
}

function unitOf(name: string): Unit {
  const first = name.toLowerCase();
  if (first.startsWith("m")) return "minute";
  if (first.startsWith("h")) return "hour";
  return first.startsWith("d") ? "day" : "week";
}
