import type { EffectRow } from "../../lib/api.ts";

type FlagCode = EffectRow["flags"][number]["code"];

interface Footnote {
  readonly mark: string;
  readonly text: string;
}

/** What a flag says of several rows at once; of one row the answer has words of its own. */
const generalWords: Readonly<Record<FlagCode, string>> = {
  "combined-arms": "Several arms were added up.",
  "strata-pooled": "Strata were pooled inside the trial first.",
  "shared-comparator": "Several drug arms share one comparator arm.",
  "crossover-unpaired": "Crossover trial whose periods are read as independent groups.",
  "crossover-correlation": "Crossover trial with an assumed correlation within people.",
  "stands-for": "A pooled report that stands for trials not reported alone.",
  "zero-cell": "No event, or nothing but events, in one group; ½ was added.",
  adjusted: "An adjusted effect as printed.",
  "denominators-differ": "Not everyone randomised is below the line.",
  "observed-cases": "Only people still observed are counted.",
  "baseline-gap": "The groups differed before treatment.",
  derived: "Computed from other printed numbers.",
  uncontrolled: "Not randomised: an association, not an effect.",
};

export interface Footnotes {
  readonly list: readonly Footnote[];
  /** The letters that stand behind a row's name. */
  readonly marksOf: (row: EffectRow) => string;
}

/** One letter for each kind of flag among the rows, in the order in which a reader meets them. */
export function footnotesOf(rows: readonly EffectRow[]): Footnotes {
  const texts = new Map<FlagCode, Set<string>>();
  for (const { flags } of rows)
    for (const { code, message } of flags)
      texts.set(code, (texts.get(code) ?? new Set()).add(message));
  const marks = new Map([...texts.keys()].map((code, position) => [code, letter(position)]));
  return {
    list: [...texts].map(([code, messages]) => {
      const [only] = messages;
      return {
        mark: marks.get(code) ?? "",
        text: messages.size === 1 && only !== undefined ? only : generalWords[code],
      };
    }),
    marksOf: ({ flags }) =>
      [...new Set(flags.map(({ code }) => marks.get(code) ?? ""))].toSorted().join(","),
  };
}

function letter(position: number): string {
  return String.fromCharCode("a".charCodeAt(0) + position);
}
