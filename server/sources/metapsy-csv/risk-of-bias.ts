import type { SourceProblem } from "../suggestion.ts";
import type { MetapsyRow } from "./raw.ts";
import { dataSetReport } from "./reports.ts";
import { judgementOf } from "./words.ts";

const domains = {
  d1: "randomisation process",
  d2: "deviations from intended interventions",
  d3: "missing outcome data",
  d4: "measurement of the outcome",
  d5: "selection of the reported result",
} as const;

type Judged = keyof typeof domains | "rob";
const judged: readonly Judged[] = ["d1", "d2", "d3", "d4", "d5", "rob"];

export interface Ratings {
  readonly riskOfBias: readonly Readonly<Record<string, unknown>>[];
  readonly read: Readonly<Record<string, string>>;
  readonly dropped: Readonly<Record<string, string>>;
  readonly problems: readonly SourceProblem[];
}

/** RoB 2 of the data set's authors: one rating where all rows agree, else one for each outcome. */
export function ratingsOf(rows: readonly MetapsyRow[], file: string): Ratings {
  const groups = new Map<string, MetapsyRow[]>();
  for (const row of rows) {
    const words = judged.map((name) => row.text[name] ?? "");
    if (words.every((word) => word === "")) continue;
    const name = words.join(";");
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const made = [...groups.values()].map((some) => ratingOf(some, groups.size > 1, file));
  const kept = made.filter(({ rating }) => rating !== null);
  const overallOnly = made.filter(
    ({ rating, overall }) => rating === null && overall !== undefined,
  );
  return {
    riskOfBias: kept.flatMap(({ rating }) => rating ?? []),
    read: Object.fromEntries(
      kept.map((_, position) => [`riskOfBias.${position}`, "columns d1 to d5 and rob"]),
    ),
    dropped:
      overallOnly.length === 0
        ? {}
        : { rob: `${overallOnly.map(({ overall }) => overall).join("; ")} (no domain is rated)` },
    problems: made.flatMap(({ problems }) => problems),
  };
}

function ratingOf(rows: readonly MetapsyRow[], several: boolean, file: string) {
  const [first] = rows;
  const problems: SourceProblem[] = [];
  const judgement = (name: Judged) => {
    const word = first?.text[name];
    if (word === undefined) return undefined;
    const id = judgementOf(word);
    if (id === undefined)
      problems.push({
        row: first?.row ?? null,
        field: name,
        value: word,
        message: `${name} "${word}" is not Low, Some concerns or High; it is left out.`,
      });
    return id;
  };
  const rated = (Object.keys(domains) as (keyof typeof domains)[]).flatMap((name) => {
    const id = judgement(name);
    return id === undefined ? [] : [{ domain: domains[name], judgement: id }];
  });
  const overall = judgement("rob");
  const outcomes = new Set(
    rows.map(({ text }) => [text.outcome_type, text.instrument].filter(Boolean).join(" ")),
  );
  const rating =
    rated.length === 0
      ? null
      : {
          tool: "rob-2",
          assessor: `authors of the data set ${file}`,
          domains: rated,
          ...(overall === undefined ? {} : { overall }),
          ...(several ? { outcome: [...outcomes].join(", ") } : {}),
          report: dataSetReport,
          locator: `rows ${rows.map(({ row }) => row).join(", ")}, columns d1 to d5 and rob`,
        };
  return { rating, overall, problems };
}
