import type { TimeCourseAnswer } from "./contract.ts";

type Group = TimeCourseAnswer["groups"][number];
type Window = Group["windows"][number];

/**
 * SELECTION 5: when the pooled effect was first and last seen apart from no effect. Both are known
 * only as far as somebody looked, and an effect that is no longer significant is not thereby gone.
 */
export function separationsOf(
  windows: readonly Window[],
): Pick<Group, "firstSeparation" | "lastSeparation"> {
  const looks = windows.filter(({ separated }) => separated !== null);
  const first = looks.findIndex(({ separated }) => separated === true);
  const last = looks.findLastIndex(({ separated }) => separated === true);
  const [firstLook, lastLook] = [looks[first], looks[last]];
  return {
    firstSeparation:
      firstLook === undefined ? null : { ...placeOf(firstLook), words: firstWords(looks, first) },
    lastSeparation:
      lastLook === undefined ? null : { ...placeOf(lastLook), words: lastWords(looks, last) },
  };
}

function placeOf({ window, label, k }: Window) {
  return { window, label, k };
}

/** An earlier look is a lower bound only where it looked at the same trials. */
function firstWords(looks: readonly Window[], at: number): string {
  const [before, here] = [looks[at - 1], looks[at]];
  const label = here?.label ?? "";
  if (before === undefined) return `separated by ${label} (first pooled look)`;
  const same = here?.keys.every((key) => before.keys.includes(key)) === true;
  return same
    ? `separated between ${before.label} and ${label}`
    : `separated by ${label} (other trials than at ${before.label})`;
}

function lastWords(looks: readonly Window[], at: number): string {
  const [here, after] = [looks[at], looks[at + 1]];
  const label = here?.label ?? "";
  return after === undefined
    ? `still apart at ${label}, the last pooled look`
    : `last seen apart at ${label}; at ${after.label} the interval includes no effect, which does not show that the effect is gone`;
}
