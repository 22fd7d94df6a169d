import type { TimeCourseAnswer } from "../../evidence/time-course/contract.ts";
import { type CsvColumns, writeCsv } from "../csv/write.ts";

type Group = TimeCourseAnswer["groups"][number];
type Point = Group["trials"][number]["points"][number];

/** A point of one trial, or the pooled point of a window. */
interface CourseLine {
  readonly group: Group;
  readonly trial: Group["trials"][number] | null;
  readonly point: Point | null;
  readonly pooled: Group["windows"][number] | null;
}

const columns: CsvColumns<CourseLine> = {
  group: ({ group }) => group.id,
  dosing: ({ group }) => group.dosing,
  kind: ({ pooled }) => (pooled === null ? "trial" : "pooled"),
  study: ({ trial }) => trial?.key ?? null,
  name: ({ trial }) => trial?.name ?? null,
  year: ({ trial }) => trial?.year ?? null,
  window: ({ point, pooled }) => point?.window ?? pooled?.window ?? null,
  hours: (line) => of(line)?.hours ?? null,
  hours_since_last_dose: ({ point }) => point?.hoursSinceLastDose ?? null,
  time: ({ point, pooled }) => point?.timeLabel ?? pooled?.label ?? null,
  estimate: (line) => of(line)?.estimate ?? null,
  ci_low: (line) => of(line)?.ciLow ?? null,
  ci_high: (line) => of(line)?.ciHigh ?? null,
  separated: (line) => of(line)?.separated ?? null,
  people: (line) => of(line)?.people ?? null,
  k: ({ pooled }) => pooled?.k ?? null,
  prediction_low: ({ pooled }) => pooled?.predictionLow ?? null,
  prediction_high: ({ pooled }) => pooled?.predictionHigh ?? null,
  tau2: ({ pooled }) => pooled?.tau2 ?? null,
  event_arm1: ({ pooled }) => pooled?.rates?.intervention.events ?? null,
  totaln_arm1: ({ pooled }) => pooled?.rates?.intervention.n ?? null,
  event_arm2: ({ pooled }) => pooled?.rates?.comparator.events ?? null,
  totaln_arm2: ({ pooled }) => pooled?.rates?.comparator.n ?? null,
  trials: ({ pooled }) => pooled?.keys.join("|") ?? null,
  entered: ({ pooled }) => pooled?.entered.join("|") ?? null,
  left: ({ pooled }) => pooled?.left.join("|") ?? null,
  sources: ({ trial, point }) =>
    trial === null || point === null
      ? null
      : point.results.map((result) => `/studies/${trial.key}#${result}`).join("|"),
  forest: ({ pooled }) => (pooled === null ? null : `/api/evidence/forest?${pooled.canonical}`),
};

function of({ point, pooled }: CourseLine) {
  return point ?? pooled;
}

/** One line per point of every trial and one per pooled window, group by group. */
export function timeCourseCsv({ groups }: TimeCourseAnswer): string {
  return writeCsv(
    columns,
    groups.flatMap((group) => [
      ...group.trials.flatMap((trial) =>
        trial.points.map((point): CourseLine => ({ group, trial, point, pooled: null })),
      ),
      ...group.windows.map((pooled): CourseLine => ({ group, trial: null, point: null, pooled })),
    ]),
  );
}
