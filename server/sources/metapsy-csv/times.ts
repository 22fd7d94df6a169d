import type { MetapsyRow } from "./raw.ts";
import { simple } from "./words.ts";

/** When a row was rated, as far as the file says from when it counts. */
export interface RowTime {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Part of a result's id. */
  readonly id: string;
  readonly read: string;
  /** The file's own time where no field of a result can hold it. */
  readonly note?: string;
}

/** Whether a file's `time_weeks` and `time_days` count from the last dose, and what says so. */
export function countsFromLastDose(columns: readonly string[]): boolean {
  const has = (name: string): boolean => columns.includes(name);
  if (has("hours_since_first_dose")) return false;
  // A file with the time since the last dose in columns of its own counts the others from baseline.
  return (has("study_time_point") || has("time_days")) && !has("dose_days") && !has("dose_weeks");
}

/**
 * Hours since the first dose stand in no Metapsy column, so `hours` is left absent and said to be,
 * unless the row says them in so many words.
 */
export function timeOf(row: MetapsyRow, fromLastDose: boolean): RowTime {
  const { number, text } = row;
  const since = sinceLastDose(row, fromLastDose);
  const hours = number.hours_since_first_dose;
  const days =
    number.time_days ?? (number.time_weeks === undefined ? undefined : number.time_weeks * 7);
  const label =
    text.study_time_point ?? text.time ?? (days === undefined ? undefined : `${round(days)} days`);
  return {
    fields: {
      ...(hours === undefined ? { missing: { hours: "not-extracted" } } : { hours }),
      ...(since === undefined ? {} : { hoursSinceLastDose: since.hours }),
      timeLabel: label ?? "time not stated",
      timing: "point",
    },
    id:
      hours !== undefined
        ? String(round(hours))
        : days !== undefined
          ? `d${round(days)}`
          : since === undefined
            ? simple(label ?? "t")
            : `l${since.hours}`,
    read: since?.words ?? timeWords(row),
    ...(fromLastDose || days === undefined || hours !== undefined ? {} : { note: noteOf(row) }),
  };
}

function sinceLastDose({ number }: MetapsyRow, fromLastDose: boolean) {
  const from = (name: "dose_days" | "dose_weeks" | "time_days" | "time_weeks", hours: number) => {
    const value = number[name];
    return value === undefined
      ? undefined
      : { hours: round(value * hours), words: `${name} ${value}, counted from the last dose` };
  };
  const own = number.hours_since_last_dose;
  if (own !== undefined) return { hours: own, words: `hours_since_last_dose ${own}` };
  const stated = from("dose_days", 24) ?? from("dose_weeks", 168);
  return stated ?? (fromLastDose ? (from("time_days", 24) ?? from("time_weeks", 168)) : undefined);
}

function timeWords({ number }: MetapsyRow): string {
  const { time_days: days, time_weeks: weeks } = number;
  if (days === undefined && weeks === undefined) return "the file gives no time";
  const words = days === undefined ? `time_weeks ${weeks}` : `time_days ${days}`;
  return `${words}; the file does not say since which dose, so no hours are suggested`;
}

function noteOf({ number }: MetapsyRow): string {
  const { time_days: days, time_weeks: weeks } = number;
  const words = days === undefined ? `time_weeks ${weeks}` : `time_days ${days}`;
  return `${words} in the data set, which is not known to count from a dose.`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
