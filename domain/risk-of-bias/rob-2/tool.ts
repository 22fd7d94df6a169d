import { carryOver } from "./carry-over.ts";
import { deviationsFromAdherence } from "./deviations-adherence.ts";
import { deviationsFromAssignment } from "./deviations-assignment.ts";
import type { Rob2Domain } from "./domain.ts";
import { measurement } from "./measurement.ts";
import { missingData } from "./missing-data.ts";
import { randomisation } from "./randomisation.ts";
import { reporting } from "./reporting.ts";

/** The guidance the questions and tables follow: parallel trials, and domain S of crossover trials. */
export const rob2Version = "2019-08-22";

export type Effect = "assignment" | "adherence";

/** The domains of an assessment in the order in which they are answered. */
export function rob2Domains(trial: { effect: Effect; crossover: boolean }): readonly Rob2Domain[] {
  return [
    randomisation,
    ...(trial.crossover ? [carryOver] : []),
    trial.effect === "assignment" ? deviationsFromAssignment : deviationsFromAdherence,
    missingData,
    measurement,
    reporting,
  ];
}
