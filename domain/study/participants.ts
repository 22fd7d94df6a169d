import type { StudyRecord } from "./study-record.ts";

/** How many people a study counts, and what that number counts. Null where no source says. */
export interface Participants {
  readonly n: number | null;
  readonly counts: "randomised" | "enrolled" | "analysed" | "unknown";
}

/**
 * People of a study: those randomised (enrolled where nothing was randomised), else the arms'
 * randomised, else the arms' analysed. Arms that count people again are never added.
 */
export function participantsOf(record: StudyRecord): Participants {
  const whole = record.design.randomised ? "randomised" : "enrolled";
  if (record.population.nRandomised !== undefined)
    return { n: record.population.nRandomised, counts: whole };
  const separateArms = record.arms.filter((arm) => arm.overlapsArms.length === 0);
  // In a crossover the same people pass through every arm.
  const combine = (values: readonly number[]): number =>
    record.design.type === "crossover-rct"
      ? Math.max(...values)
      : values.reduce((total, value) => total + value, 0);
  const randomised = separateArms.map((arm) => arm.nRandomised);
  if (randomised.every((n) => n !== undefined)) return { n: combine(randomised), counts: whole };
  const analysed = separateArms.map((arm) => arm.nAnalysed);
  if (analysed.every((n) => n !== undefined)) return { n: combine(analysed), counts: "analysed" };
  return { n: null, counts: "unknown" };
}
