import { outcomes } from "../vocabulary/outcomes.ts";
import { namesHarm } from "./harm-words.ts";
import type { StudyRecord } from "./study-record.ts";

/** A sentence of a record on how long a harm lasted, with the row it stands in if it stands in one. */
export interface HarmDuration {
  readonly text: string;
  readonly result: string | null;
}

const lasting =
  /\b(lasted|lasting (more|less|longer|up|under|\d+)|transient|brief|were short|short side effects|under a day|resolved (within|by|on)|settled|subsided|faded|waned|gone|confined to|within (a|an|one|\d+) (day|hours?|min|minutes)|passed (within|by|over)|same day)\b/i;

/**
 * What a record says about how long harms lasted: whole sentences of its notes and cautions and one of
 * each row on harms, none twice. Trials seldom count durations, so words are all there is.
 */
export function harmDurationsOf(record: StudyRecord): HarmDuration[] {
  const said = [record.notes, ...record.cautions]
    .flatMap((text) => lastingIn(text).filter(namesHarm))
    .map((text) => ({ text, result: null }));
  const inRows = record.results.filter(isOnHarm).flatMap((row) => {
    const [text] = [row.reportedAs, row.definition, row.note, row.caution?.text].flatMap(lastingIn);
    return text === undefined ? [] : [{ text, result: row.id }];
  });
  return [...new Map([...inRows, ...said].map((one) => [one.text.toLowerCase(), one])).values()];
}

/** Sentences on how long something lasted, cut at full stops and semicolons, without them. */
function lastingIn(text: string | undefined): string[] {
  return (text ?? "")
    .split(/(?<=[.;])\s+/)
    .map((part) => part.replace(/[.;]$/, "").trim())
    .filter((part) => lasting.test(part));
}

/** Rows on harms, and rows under a name of their own that names one. */
function isOnHarm({ outcome, reportedAs }: StudyRecord["results"][number]): boolean {
  if (outcome === "other") return namesHarm(reportedAs ?? "");
  return outcomes.get(outcome).domain === "harm";
}
