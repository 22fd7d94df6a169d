import { drugIn, drugsIn } from "./arm-words.ts";

interface KnownArm {
  readonly id: string;
  readonly label: string;
}

interface Group {
  readonly id: string;
  readonly title?: string | undefined;
}

/** The arms that a module's groups are; a group that is none, or not clearly one, is left out. */
export type ArmsOfGroups = ReadonlyMap<string, KnownArm>;

/**
 * Matches groups to arms by title. Numbers of groups ("OG000") are their module's own and are not
 * compared. Two groups are never the same arm unless they bear the same title; where one group and
 * one arm are left over, they belong together. A curator sees which title was taken for which arm.
 */
export function matchGroups(groups: readonly Group[], arms: readonly KnownArm[]): ArmsOfGroups {
  const matched = new Map<string, KnownArm>();
  const single = groups.filter(({ title }) => !isEverybody(title) && !isSequence(title));
  for (const find of [byTitle, byWords, byDrug]) {
    const free = arms.filter((arm) => ![...matched.values()].includes(arm));
    const found = single
      .filter(({ id }) => !matched.has(id))
      .map(({ id, title }) => ({
        id,
        title,
        arm: find(title ?? "", find === byTitle ? arms : free),
      }));
    for (const { id, title, arm } of found) {
      const rivals = found.filter((other) => other.arm === arm && other.title !== title);
      if (arm !== undefined && rivals.length === 0) matched.set(id, arm);
    }
  }
  const leftGroups = single.filter(({ id }) => !matched.has(id));
  const leftArms = arms.filter((arm) => ![...matched.values()].includes(arm));
  const [group] = leftGroups;
  const [arm] = leftArms;
  const isLastPair =
    leftGroups.length === 1 && leftArms.length === 1 && single.length === arms.length;
  if (isLastPair && group !== undefined && arm !== undefined && couldBe(group.title ?? "", arm))
    matched.set(group.id, arm);
  return matched;
}

function isEverybody(title: string | undefined): boolean {
  return (
    title === undefined ||
    /^(?:total|overall|all (?:participants|patients|subjects|study))\b/i.test(title.trim())
  );
}

/** "Ketamine then placebo" is a sequence, not an arm. */
function isSequence(title: string | undefined): boolean {
  return /\b(?:then|followed by|first|sequence|crossed)\b/i.test(title ?? "");
}

function only(arms: readonly KnownArm[], fits: (arm: KnownArm) => boolean): KnownArm | undefined {
  const [arm, second] = arms.filter(fits);
  return second === undefined ? arm : undefined;
}

function byTitle(title: string, arms: readonly KnownArm[]): KnownArm | undefined {
  const wanted = wordsOf(title).join(" ");
  return only(arms, ({ label }) => wordsOf(label).join(" ") === wanted);
}

/** The words of one are among those of the other, and both name the same drugs. */
function byWords(title: string, arms: readonly KnownArm[]): KnownArm | undefined {
  const wanted = wordsOf(title);
  return only(arms, ({ label }) => {
    const words = wordsOf(label);
    const isWithin = (few: readonly string[], many: readonly string[]): boolean =>
      few.length > 0 && few.every((word) => many.includes(word));
    return haveSameDrugs(title, label) && (isWithin(words, wanted) || isWithin(wanted, words));
  });
}

function byDrug(title: string, arms: readonly KnownArm[]): KnownArm | undefined {
  const drug = drugIn(title);
  return drug === undefined ? undefined : only(arms, ({ label }) => drugIn(label) === drug);
}

/** Whether nothing in the words speaks against it: no other drug, and both or neither a placebo. */
function couldBe(title: string, { label }: KnownArm): boolean {
  const isPlacebo = (words: string): boolean => /\bplacebo|\bsham\b|\bpbo\b/i.test(words);
  const [one, other] = [drugsIn(title), drugsIn(label)];
  return (
    isPlacebo(title) === isPlacebo(label) &&
    (one.length === 0 || other.length === 0 || haveSameDrugs(title, label))
  );
}

function haveSameDrugs(title: string, label: string): boolean {
  const [one, other] = [drugsIn(title), drugsIn(label)];
  return one.length === other.length && one.every((drug) => other.includes(drug));
}

/** Words that tell groups apart, without a leading number and fillers. */
function wordsOf(title: string): string[] {
  return title
    .toLowerCase()
    .replace(/\((?:fas|itt|mitt|ss|safety|safety set|full analysis set)\)/g, " ")
    .replace(/^\s*(?:arm|group|cohort)?\s*\d+\s*[.:)]?\s+/, "")
    .replace(/[^a-z0-9.%/+]+/g, " ")
    .split(" ")
    .map((word) => word.replace(/\.$/, ""))
    .filter(
      (word) =>
        word !== "" &&
        !/^(?:group|arm|the|of|in|and|patients|participants|who|received|treatment|treated|with)$/.test(
          word,
        ),
    );
}
