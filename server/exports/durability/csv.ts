import type { DurabilityAnswer } from "../../evidence/durability/contract.ts";
import { type CsvColumns, writeCsv } from "../csv/write.ts";

type Onset = DurabilityAnswer["onset"]["betweenArm"][number];
type Lasting = DurabilityAnswer["lastSeparation"][number];
type Hazard = NonNullable<DurabilityAnswer["hazard"]>;

interface DurabilityLine {
  readonly about: "onset" | "last-separation" | "relapse" | "described" | "hazard";
  readonly start: string | null;
  readonly among: string | null;
  readonly onset: Onset | null;
  readonly lasting: Lasting | null;
  readonly hazard: Hazard | null;
}

const columns: CsvColumns<DurabilityLine> = {
  about: ({ about }) => about,
  study: (line) => studyOf(line)?.key ?? null,
  name: (line) => studyOf(line)?.name ?? null,
  year: (line) => studyOf(line)?.year ?? null,
  indication: (line) => studyOf(line)?.indication ?? null,
  drugs: (line) => studyOf(line)?.drugs.join("|") ?? null,
  routes: (line) => studyOf(line)?.routes.join("|") ?? null,
  dosing: (line) => studyOf(line)?.dosing ?? null,
  participants: (line) => studyOf(line)?.participants ?? null,
  words: (line) => line.onset?.words ?? line.lasting?.words ?? line.hazard?.sentence ?? null,
  basis: ({ onset }) => onset?.basis ?? null,
  first_assessed_hours: ({ onset }) => onset?.firstAssessedHours ?? null,
  last_not_separated_hours: ({ onset }) => onset?.lastNotSeparatedHours ?? null,
  first_separation_hours: ({ onset }) => onset?.firstSeparationHours ?? null,
  start: ({ start }) => start,
  among: ({ among }) => among,
  arm: ({ lasting }) => lasting?.arm ?? null,
  arm_label: ({ lasting }) => lasting?.armLabel ?? null,
  arm_role: ({ lasting }) => lasting?.armRole ?? null,
  hours: ({ lasting }) => lasting?.hours ?? null,
  reached: ({ lasting }) => lasting?.reached ?? null,
  last_assessed_hours: ({ lasting }) => lasting?.lastAssessedHours ?? null,
  k: ({ hazard }) => hazard?.k ?? null,
  people: ({ hazard }) => hazard?.people ?? null,
  hazard_ratio: ({ hazard }) => hazard?.estimate ?? null,
  ci_low: ({ hazard }) => hazard?.ciLow ?? null,
  ci_high: ({ hazard }) => hazard?.ciHigh ?? null,
  report: (line) => placeOf(line)?.report ?? null,
  locator: (line) => placeOf(line)?.locator ?? null,
  url: (line) => placeOf(line)?.url ?? null,
  forest: ({ hazard }) => (hazard === null ? null : `/api/evidence/forest?${hazard.canonical}`),
};

function studyOf({ onset, lasting }: DurabilityLine) {
  return onset ?? lasting;
}

function placeOf(line: DurabilityLine) {
  return studyOf(line)?.place ?? null;
}

/** One line per statement: onsets, last separations, times to relapse, what is only described, the hazard. */
export function durabilityCsv(answer: DurabilityAnswer): string {
  const blank = { start: null, among: null, onset: null, lasting: null, hazard: null };
  const { onset, lastSeparation, relapse, described, hazard } = answer;
  const lines: DurabilityLine[] = [
    ...[...onset.betweenArm, ...onset.withinArm].map((row) => ({
      ...blank,
      about: "onset" as const,
      onset: row,
    })),
    ...lastSeparation.map((lasting) => ({ ...blank, about: "last-separation" as const, lasting })),
    ...relapse.flatMap(({ start, among, rows }) =>
      rows.map((lasting) => ({ ...blank, about: "relapse" as const, start, among, lasting })),
    ),
    ...described.map((lasting) => ({ ...blank, about: "described" as const, lasting })),
    ...(hazard === null ? [] : [{ ...blank, about: "hazard" as const, hazard }]),
  ];
  return writeCsv(columns, lines);
}
