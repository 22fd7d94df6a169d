import type { Criterion } from "#domain/study/result.ts";
import { criterionOperators } from "#domain/vocabulary/result-terms.ts";
import { scales } from "#domain/vocabulary/scales.ts";

type Operator = Criterion["operator"];

const falls: readonly { readonly words: RegExp; readonly operator: Operator }[] = [
  { words: /^fall of at least (\S+) %$/, operator: "fall-at-least-percent" },
  { words: /^fall of more than (\S+) %$/, operator: "fall-above-percent" },
  { words: /^fall of at least (\S+) points$/, operator: "fall-at-least-points" },
];

/** Reads back what `criterionText` writes; undefined where the words are others. */
export function criterionIn(words: string): Criterion | undefined {
  const kept = /, kept for (\S+) days$/.exec(words);
  const rule = ruleIn(words.replace(/, kept for \S+ days$/, ""));
  if (rule === undefined) return undefined;
  const sustainedDays = kept === null ? undefined : Number(kept[1]);
  return sustainedDays === undefined ? rule : { ...rule, sustainedDays };
}

function ruleIn(words: string): Criterion | undefined {
  const comma = words.lastIndexOf(", ");
  const [name, fall] = comma < 0 ? ["", words] : [words.slice(0, comma), words.slice(comma + 2)];
  for (const { words: pattern, operator } of falls) {
    const cutoff = pattern.exec(fall)?.[1];
    if (cutoff !== undefined) return criterion(name, operator, cutoff);
  }
  const parts = /^(.*?)\s*([≤<≥>]) (\S+)$/.exec(words);
  const compared = criterionOperators.entries.find(({ label }) => label === parts?.[2]);
  return parts === null || compared === undefined
    ? undefined
    : criterion(parts[1] ?? "", compared.id, parts[3] ?? "");
}

function criterion(name: string, operator: Operator, cutoff: string): Criterion | undefined {
  const scale = scales.entries.find(({ label }) => label === name)?.id;
  const value = Number(cutoff);
  if (!Number.isFinite(value) || (name !== "" && scale === undefined)) return undefined;
  return { ...(scale === undefined ? {} : { scale }), operator, cutoff: value };
}
