import { given } from "../paper.ts";
import { readTimeFrame, type TimeFrame } from "../time-frame.ts";

/**
 * Whether a class is a time of the measure ("24 hours") and no part of it ("2 hour glucose" of a test
 * made after two years).
 */
export function namesTime(className: string, timeFrame: string): boolean {
  const rest = className
    .replace(
      /\b(?:baseline|pre-?dose|post-?(?:dose|infusion|treatment)?|after|at|the|of|infusion|dose|first|from|visit|end ?point|follow-?up|minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|months?|years?)\b/gi,
      "",
    )
    .replace(/[^a-z]/gi, "");
  if (className === "" || rest !== "") return false;
  const time = readTimeFrame(className);
  const whole = readTimeFrame(timeFrame);
  const words = /\d+(?:\.\d+)?/.exec(className)?.[0];
  const isNamed =
    words !== undefined &&
    new RegExp(`\\b${words.replace(".", "\\.")}\\b.*(?:min|hour|hr|day|week)`, "i").test(timeFrame);
  return (
    time.kind !== "point" ||
    whole.kind !== "open" ||
    isNamed ||
    /up to|through|baseline|,/i.test(timeFrame)
  );
}

/** Times of a row; an open one says so, so that nobody takes it for hour 0. */
export function timeFields(time: TimeFrame): Record<string, unknown> {
  switch (time.kind) {
    case "baseline":
      return { timing: "baseline", hours: 0 };
    case "point":
      return { timing: "point", hours: time.hours };
    case "period":
      return { timing: "period", fromHours: 0, toHours: time.toHours };
    case "open":
      return { timing: "point", missing: { hours: "not-extracted" } };
  }
}

/** Which people were analysed and what was done about those missing, where the words say one thing. */
export function setsOf(words: string): Record<string, string> {
  const sets = [
    [/\bfull analysis set\b|\bFAS\b/i, "full-analysis-set"],
    [/\bcompleters?\b|\bper[\s-]protocol\b/i, "completers"],
    [/(?<!modified )\bintent(?:ion)?[\s-]to[\s-]treat\b|\bas randomi[sz]ed\b/i, "randomised"],
    [/\bobserved cases?\b/i, "observed-cases"],
  ] as const;
  const methods = [
    [/\bLOCF\b|\blast observation carried forward\b/i, "locf"],
    [/\bMMRM\b|\bmixed[\s-]model(?:s)? (?:for )?repeated/i, "mmrm"],
    [/\bmultiple imputation\b/i, "multiple-imputation"],
  ] as const;
  const one = (list: typeof sets | typeof methods): string | undefined => {
    const found = list.filter(([form]) => form.test(words));
    return found.length === 1 ? found[0]?.[1] : undefined;
  };
  return { ...given("analysisSet", one(sets)), ...given("missingData", one(methods)) };
}
