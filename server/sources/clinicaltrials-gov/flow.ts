import { given } from "../paper.ts";
import type { SuggestedArm } from "./arms.ts";
import { countIn } from "./figures.ts";
import { matchGroups } from "./groups.ts";
import type { RegistryResults } from "./raw.ts";
import type { Reading } from "./reading.ts";

/**
 * People who started and who did not finish. Only a flow of one period says both for the whole study;
 * with more, the first tells who started and the dropouts are left to a curator.
 */
export function readFlow(
  flow: RegistryResults["participantFlowModule"],
  arms: readonly SuggestedArm[],
  reading: Reading,
): SuggestedArm[] {
  const [period, ...more] = flow?.periods ?? [];
  if (flow === undefined || flow === null || period === undefined) return [...arms];
  const counts = (type: RegExp): Map<string, number> =>
    new Map(
      (period.milestones.find((one) => type.test(one.type ?? ""))?.achievements ?? []).flatMap(
        ({ groupId, numSubjects }) => {
          const count = countIn(numSubjects);
          return count === undefined ? [] : [[groupId, count] as const];
        },
      ),
    );
  const started = counts(/^started$/i);
  const left = counts(/^not completed$/i);
  const harmed = new Map(
    (
      period.dropWithdraws.find(({ type }) => /^adverse event$/i.test(type ?? ""))?.reasons ?? []
    ).flatMap(({ groupId, numSubjects }) => {
      const count = countIn(numSubjects);
      return count === undefined ? [] : [[groupId, count] as const];
    }),
  );
  const randomised = new Map<string, number>();
  const known = matchGroups(flow.groups, arms);
  for (const group of flow.groups) {
    const arm = known.get(group.id);
    const n = started.get(group.id);
    if (arm === undefined) {
      reading.problem(
        "participantFlowModule.groups",
        group.title ?? group.id,
        `The group "${group.title ?? group.id}" of the participant flow is not clearly one of the arms; its ${n ?? "unknown number of"} people were not taken.`,
      );
      continue;
    }
    if (n === undefined) continue;
    randomised.set(arm.id, n);
    const at = arms.findIndex(({ id }) => id === arm.id);
    reading.read[`arms.${at}.nRandomised`] =
      `participant flow, ${period.title ?? "first period"}: ${n} started in "${group.title}"`;
    if (more.length > 0) continue;
    for (const [outcome, events, words] of [
      ["dropout-any", left.get(group.id), "not completed"],
      ["dropout-harm", harmed.get(group.id), "left because of an adverse event"],
    ] as const)
      if (events !== undefined)
        reading.addResult(
          `${outcome}-phase-${arm.id}`,
          {
            kind: "binary",
            outcome,
            timeLabel: period.title ?? "whole study",
            timing: "period",
            arm: arm.id,
            events,
            n,
            provenance: reading.provenance(
              `Participant flow, ${period.title ?? "period"}: ${words}; group ${group.title}`,
            ),
          },
          `${events} ${words} of ${n} who started ("${group.title}")`,
        );
  }
  if (more.length > 0)
    reading.problem(
      "participantFlowModule.periods",
      flow.periods.map(({ title }) => title ?? "").join("; "),
      "The participant flow has more than one period; dropouts were not taken.",
    );
  return arms.map((arm) => ({ ...arm, ...given("nRandomised", randomised.get(arm.id)) }));
}
