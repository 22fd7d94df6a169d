import { insideSentence } from "#domain/label-words.ts";
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

/** "by 24 hours", "after 5 weeks": the last window has no end by which something was seen. */
function timeWords({ window, label }: Window, word: "by" | "at"): string {
  return window === "later" ? insideSentence(label) : `${word} ${label}`;
}

/** An earlier look is a lower bound only where it looked at the same trials. */
function firstWords(looks: readonly Window[], at: number): string {
  const [before, here] = [looks[at - 1], looks[at]];
  if (here === undefined) return "";
  if (before === undefined) return `separated ${timeWords(here, "by")} (first pooled look)`;
  const same = here.keys.every((key) => before.keys.includes(key));
  if (!same) return `separated ${timeWords(here, "by")} (other trials than at ${before.label})`;
  return here.window === "later"
    ? `separated ${timeWords(here, "by")}, not yet at ${before.label}`
    : `separated between ${before.label} and ${here.label}`;
}

function lastWords(looks: readonly Window[], at: number): string {
  const [here, after] = [looks[at], looks[at + 1]];
  if (here === undefined) return "";
  return after === undefined
    ? `still apart ${timeWords(here, "at")}, the last pooled look`
    : `last seen apart ${timeWords(here, "at")}; ${timeWords(after, "at")} the interval includes no effect, which does not show that the effect is gone`;
}
