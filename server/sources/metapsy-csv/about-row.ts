import type { OutcomeId } from "#domain/vocabulary/outcomes.ts";
import { analysisSets } from "#domain/vocabulary/result-terms.ts";
import { type ScaleId, scales } from "#domain/vocabulary/scales.ts";
import { criterionIn } from "../criterion-words.ts";
import type { SourceProblem } from "../suggestion.ts";
import { outcomeOf, scaleOf } from "./instrument.ts";
import type { MetapsyRow } from "./raw.ts";
import { timeOf } from "./times.ts";
import { simple } from "./words.ts";

/** What a row is about: the fields that every number of it shares. */
export interface About {
  readonly outcome: OutcomeId;
  readonly scale: ScaleId | undefined;
  readonly common: Readonly<Record<string, unknown>>;
  readonly scaleFields: Readonly<Record<string, unknown>>;
  readonly time: ReturnType<typeof timeOf>;
  readonly problems: readonly SourceProblem[];
}

export function aboutOf(row: MetapsyRow, fromLastDose: boolean): About {
  const { text } = row;
  const type = text.outcome_type ?? "";
  const known = text.instrument === undefined ? undefined : scaleOf(text.instrument);
  const { outcome, reportedAs } = outcomeOf(type, known, text.instrument_symptom);
  const time = timeOf(row, fromLastDose);
  const scaleFields =
    known !== undefined
      ? { scale: known }
      : text.instrument === undefined
        ? {}
        : {
            scale: "other-scale",
            scaleDetail: [text.instrument, text.rating]
              .filter((one) => one !== undefined)
              .join(", "),
          };
  const imputed = "Missing scores were imputed (imsd); the data set does not say how.";
  const notes = [
    ...(time.note === undefined ? [] : [time.note]),
    ...(simple(type) === "imsd" ? [imputed] : []),
  ];
  return {
    outcome,
    scale: known,
    time,
    scaleFields,
    common: {
      outcome,
      ...(reportedAs === undefined ? {} : { reportedAs }),
      ...scaleFields,
      ...time.fields,
      ...periodOf(row),
      ...ownFields(row),
      ...(notes.length === 0 ? {} : { note: notes.join(" ") }),
    },
    problems: instrumentProblems(row, known),
  };
}

/** Columns that only the Atlas's own tables have. */
function ownFields({ text }: MetapsyRow): Record<string, unknown> {
  const criterion = text.criterion === undefined ? undefined : criterionIn(text.criterion);
  const set = text.analysis_set;
  return {
    ...(criterion === undefined ? {} : { criterion }),
    ...(text.criterion !== undefined && criterion === undefined
      ? { definition: text.criterion }
      : {}),
    ...(set !== undefined && analysisSets.has(set) ? { analysisSet: set } : {}),
  };
}

/** What stands after the crossover counts both treatments, so it is not pooled. */
function periodOf({ text }: MetapsyRow): Record<string, unknown> {
  const period = text.crossover_period === undefined ? undefined : simple(text.crossover_period);
  if (period === "first" || period === "both" || period === "second") return { period };
  if (text.design === undefined || simple(text.design) !== "crossover") return {};
  if (text.post_crossover === "0") return { period: "first" };
  return text.post_crossover === "1"
    ? {
        period: "unknown",
        caution: { use: "do-not-pool", text: "Rated after the crossover (post_crossover 1)." },
      }
    : { period: "unknown" };
}

function instrumentProblems(
  { row, text }: MetapsyRow,
  scale: ScaleId | undefined,
): SourceProblem[] {
  const value = text.instrument;
  if (value === undefined) return [];
  if (scale === undefined)
    return [
      {
        row,
        field: "instrument",
        value,
        message: `instrument "${value}" is no scale of the Atlas; its numbers go in under "other scale" and are not pooled until a scale is chosen.`,
      },
    ];
  const { rater, label } = scales.get(scale);
  const rating = text.rating === undefined ? undefined : simple(text.rating);
  const other =
    rating === "self-report" ? "clinician" : rating === "clinician" ? "self" : undefined;
  return rater === other
    ? [
        {
          row,
          field: "rating",
          value: text.rating ?? null,
          message: `rating "${text.rating}" does not fit ${label}; another version of the scale may be meant.`,
        },
      ]
    : [];
}
