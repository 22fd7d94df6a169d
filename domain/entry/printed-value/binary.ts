import { eventsFromPercent } from "../../stats/events-from-percent.ts";
import { candidate, type Loose } from "./candidate.ts";
import type { Facts } from "./facts.ts";
import { refuseParts } from "./intervals.ts";
import {
  type Candidate,
  type Interpretation,
  type PrintedContext,
  UnreadableValue,
} from "./reading.ts";
import type { PrintedNumber } from "./tokens.ts";
import { shown } from "./words.ts";

/** Facts as events among people: "18/40 (45 %)", "18 (45)", "45 %", "18". */
export function interpretBinary(facts: Facts, context: PrintedContext): Interpretation {
  refuseParts(facts, ["p", "spread"]);
  if (facts.secondBy === "plus-minus")
    throw new UnreadableValue("± belongs to a mean; this row counts events");
  const n = whole(facts.n ?? undefined, "n");
  if (facts.share !== null) return ofShare(facts, facts.share);
  if (facts.head === null)
    throw new UnreadableValue("there is neither a count nor a percentage in it");
  if (facts.headPercent) return ofPercent(facts, facts.head, n);
  if (facts.percent !== null) return settled(facts.head, facts.percent, n, context);
  if (facts.second !== null) return ofBracket(facts.head, facts.second, n, context);
  return ofCount(facts.head, n);
}

function ofShare(facts: Facts, share: { events: PrintedNumber; of: PrintedNumber }) {
  const events = whole(share.events.value, "the count")!;
  const n = whole(share.of.value, "the denominator")!;
  if (events > n) throw new UnreadableValue(`${events} of ${n}: more events than people`);
  const percent = facts.percent ?? facts.second ?? (facts.headPercent ? facts.head : null);
  return sure({ events, n, percent: percent?.value }, percentRemarks(events, n, percent));
}

function ofPercent(facts: Facts, percent: PrintedNumber, n: number | undefined): Interpretation {
  const interval =
    facts.interval === null
      ? []
      : ["the interval of the percentage is not kept in a row of counts"];
  if (facts.second !== null) {
    const events = whole(facts.second.value, "the count")!;
    return sure({ events, n, percent: percent.value }, percentRemarks(events, n, percent));
  }
  inPercentRange(percent);
  const values = { percent: percent.value, n };
  return {
    candidates: [candidate(values, "events-from-percent")],
    question: null,
    remarks: interval,
  };
}

/** "18 (45 %)": the count is known, the denominator only where the row has one. */
function settled(
  head: PrintedNumber,
  percent: PrintedNumber,
  n: number | undefined,
  context: PrintedContext,
): Interpretation {
  const events = whole(head.value, "the count")!;
  return sure(
    { events, n, percent: percent.value },
    percentRemarks(events, n ?? context.n, percent),
  );
}

/** "18 (45)": a percentage or a denominator, unless what the row knows settles it. */
function ofBracket(
  head: PrintedNumber,
  second: PrintedNumber,
  n: number | undefined,
  context: PrintedContext,
): Interpretation {
  const people = n ?? context.n;
  const asPercent: Loose = { events: head.value, n, percent: second.value };
  const asShare: Loose = { events: head.value, n: second.value };
  const percentPossible = Number.isInteger(head.value) && second.value >= 0 && second.value <= 100;
  const sharePossible = isCount(head) && isCount(second) && head.value <= second.value;
  const fits =
    percentPossible &&
    people !== undefined &&
    percentRemarks(head.value, people, second).length === 0;
  const candidates: Candidate[] = [];
  if (percentPossible) candidates.push(candidate(asPercent));
  if (sharePossible && !fits && n === undefined) candidates.push(candidate(asShare));
  if (!isCount(head) && isCount(second)) {
    inPercentRange(head);
    candidates.push(candidate({ events: second.value, n, percent: head.value }));
  }
  const [first, ...others] = candidates;
  if (first === undefined)
    throw new UnreadableValue(
      `${shown(head.value)} (${shown(second.value)}) is neither a count with its percentage nor with its denominator`,
    );
  const remarks =
    others.length === 0 && first.values.percent === second.value
      ? percentRemarks(head.value, people, second)
      : [];
  return {
    candidates: [first, ...others],
    question:
      others.length === 0
        ? null
        : { id: "bracket-percent-or-n", text: `${second.value}: a percentage or the people?` },
    remarks,
  };
}

function ofCount(head: PrintedNumber, n: number | undefined): Interpretation {
  if (isCount(head)) return sure({ events: head.value, n }, []);
  inPercentRange(head);
  const values = { percent: head.value, n };
  return {
    candidates: [candidate(values, "events-from-percent")],
    question: { id: "percent-without-sign", text: `${head.value} is no count: a percentage?` },
    remarks: [],
  };
}

function sure(values: Loose, remarks: readonly string[]): Interpretation {
  return { candidates: [candidate(values)], question: null, remarks };
}

/** A sentence where a printed percentage cannot be that of the counts. */
function percentRemarks(
  events: number,
  n: number | undefined,
  percent: PrintedNumber | null,
): string[] {
  if (percent === null) return [];
  inPercentRange(percent);
  if (n === undefined || n === 0) return [];
  const exact = (100 * events) / n;
  const half = 0.5 * 10 ** -percent.decimals + 1e-9;
  if (Math.abs(exact - percent.value) <= half) return [];
  const better = eventsFromPercent(percent.value, n, percent.decimals);
  const other = better.consistent ? `; ${percent.value} % of ${n} would be ${better.events}` : "";
  return [`${percent.value} % does not fit ${events} of ${n} (${exact.toFixed(1)} %)${other}`];
}

function inPercentRange(percent: PrintedNumber): void {
  if (percent.value < 0 || percent.value > 100)
    throw new UnreadableValue(
      `a percentage lies between 0 and 100, not at ${shown(percent.value)}`,
    );
}

function isCount(number: PrintedNumber): boolean {
  return Number.isInteger(number.value) && number.value >= 0 && number.decimals === 0;
}

function whole(value: number | undefined, what: string): number | undefined {
  if (value === undefined) return undefined;
  if (!Number.isInteger(value) || value < 0)
    throw new UnreadableValue(`${what} ${shown(value)} is no whole number of people`);
  return value;
}
