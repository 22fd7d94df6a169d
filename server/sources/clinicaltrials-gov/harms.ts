import { harmOf } from "../outcome-words.ts";
import { given } from "../paper.ts";
import { registryText, shortened } from "../plain-text.ts";
import { readTimeFrame } from "../time-frame.ts";
import type { SuggestedArm } from "./arms.ts";
import { numberIn } from "./figures.ts";
import { matchGroups } from "./groups.ts";
import type { RegistryResults } from "./raw.ts";
import type { Reading } from "./reading.ts";

type Harms = NonNullable<RegistryResults["adverseEventsModule"]>;
type RegistryEvent = Harms["otherEvents"][number];

/** Rows of harms; terms that are none of ours are named with their numbers as left out. */
export function readHarms(
  module: RegistryResults["adverseEventsModule"],
  arms: readonly SuggestedArm[],
  reading: Reading,
): Record<string, unknown> | undefined {
  if (module === undefined || module === null) return undefined;
  const frame = registryText(module.timeFrame ?? "");
  const timeLabel = shortened(frame, 120) || "not stated";
  // A stretch that begins with consent or screening does not begin with the first dose.
  const time = readTimeFrame(/consent|screening|enrol/i.test(frame) ? "" : frame);
  const toHours =
    time.kind === "period" ? time.toHours : time.kind === "point" ? time.hours : undefined;
  const armOfGroup = matchGroups(module.eventGroups, arms);
  for (const group of module.eventGroups)
    if (!armOfGroup.has(group.id))
      reading.problem(
        "adverseEventsModule.eventGroups",
        group.title ?? group.id,
        `The group "${group.title ?? group.id}" of the adverse events is not clearly one of the arms; its events were not taken.`,
      );
  const add = (
    outcome: string,
    groupId: string,
    events: number | undefined,
    n: number | undefined,
    words: string,
  ): void => {
    const arm = armOfGroup.get(groupId);
    if (arm === undefined || events === undefined || n === undefined || n === 0) return;
    reading.addResult(
      `${outcome}-${toHours ?? "phase"}-${arm.id}`,
      {
        kind: "binary",
        outcome,
        timeLabel,
        timing: "period",
        ...(toHours === undefined ? {} : { fromHours: 0, toHours }),
        arm: arm.id,
        events,
        n,
        provenance: reading.provenance(
          `Adverse events, ${words}; group ${titleOf(module, groupId)}`,
        ),
      },
      `${words}: ${events} of ${n} ("${titleOf(module, groupId)}")`,
    );
  };
  for (const group of module.eventGroups) {
    add("sae-any", group.id, group.seriousNumAffected, group.seriousNumAtRisk, "total, serious");
    add("ae-death", group.id, group.deathsNumAffected, group.deathsNumAtRisk, "deaths, all causes");
  }
  readTerms(module, add, reading);
  return {
    method: methodOf([...module.seriousEvents, ...module.otherEvents]),
    ...given("reportingThresholdPercent", thresholdOf(module.frequencyThreshold)),
    ...given(
      "text",
      registryText([module.timeFrame, module.description].filter(Boolean).join(" ")),
    ),
  };
}

function readTerms(
  module: Harms,
  add: (
    outcome: string,
    groupId: string,
    events: number | undefined,
    n: number | undefined,
    words: string,
  ) => void,
  reading: Reading,
): void {
  const serious = new Set(module.seriousEvents.map(({ term }) => (term ?? "").toLowerCase()));
  for (const event of module.seriousEvents)
    reading.drop("seriousEvents", eventWords(event, module));
  for (const event of module.otherEvents) {
    const term = registryText(event.term ?? "");
    const outcome = harmOf(term);
    const same = module.otherEvents.filter((other) => harmOf(other.term ?? "") === outcome);
    const isAlone = same.length === 1;
    if (outcome === undefined || !isAlone || serious.has(term.toLowerCase())) {
      reading.drop("otherEvents", eventWords(event, module));
      if (outcome !== undefined)
        reading.problem(
          "adverseEventsModule.otherEvents",
          term,
          isAlone
            ? `"${term}" stands among the serious events too; the people of both lists may be the same, so neither count was taken.`
            : `"${term}" is one of several terms for the same harm; their counts cannot be added up and were not taken.`,
        );
      continue;
    }
    for (const { groupId, numAffected, numAtRisk } of event.stats)
      add(outcome, groupId, numAffected, numAtRisk, `not serious: ${term}`);
  }
}

function eventWords(event: RegistryEvent, module: Harms): string {
  const figures = event.stats.map(
    ({ groupId, numAffected, numAtRisk }) =>
      `${titleOf(module, groupId)} ${numAffected ?? "?"}/${numAtRisk ?? "?"}`,
  );
  return `${registryText(event.term ?? "")}: ${figures.join(", ")}`;
}

function titleOf(module: Harms, groupId: string): string {
  return module.eventGroups.find(({ id }) => id === groupId)?.title ?? groupId;
}

function methodOf(events: readonly RegistryEvent[]): string {
  const kinds = new Set(events.flatMap(({ assessmentType }) => assessmentType ?? []));
  if (kinds.size === 2) return "mixed";
  if (kinds.has("SYSTEMATIC_ASSESSMENT")) return "asked";
  return kinds.has("NON_SYSTEMATIC_ASSESSMENT") ? "spontaneous" : "unknown";
}

function thresholdOf(figure: string | undefined): number | undefined {
  const percent = numberIn(figure);
  return percent !== undefined && percent >= 0 && percent <= 100 ? percent : undefined;
}
