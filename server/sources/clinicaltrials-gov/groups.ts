import { drugIn, drugsIn } from "./arm-words.ts";

interface KnownArm {
  readonly id: string;
  readonly label: string;
}

/**
 * The arm a group of another module is, by its title. Numbers of groups ("OG000") are their module's
 * own and are not compared. Undefined where no arm or more than one fits: a curator decides.
 */
export function armOf(title: string | undefined, arms: readonly KnownArm[]): KnownArm | undefined {
  if (title === undefined) return undefined;
  const wanted = wordsOf(title);
  if (
    wanted.length === 0 ||
    /^(?:total|overall|all (?:participants|patients|subjects))$/i.test(title.trim())
  )
    return undefined;
  const only = (fits: (arm: KnownArm) => boolean): KnownArm | undefined => {
    const found = arms.filter(fits);
    return found.length === 1 ? found[0] : undefined;
  };
  const exact = only(({ label }) => wordsOf(label).join(" ") === wanted.join(" "));
  if (exact !== undefined) return exact;
  // "Ketamine then placebo" is a sequence, not an arm.
  if (/\b(?:then|followed by|first|sequence|crossed)\b/i.test(title)) return undefined;
  const within = only(({ label }) => {
    const words = wordsOf(label);
    return (
      haveSameDrugs(title, label) &&
      (words.every((word) => wanted.includes(word)) || wanted.every((word) => words.includes(word)))
    );
  });
  if (within !== undefined) return within;
  const drug = drugIn(title);
  return drug === undefined ? undefined : only(({ label }) => drugIn(label) === drug);
}

function haveSameDrugs(title: string, label: string): boolean {
  const [one, other] = [drugsIn(title), drugsIn(label)];
  return one.length === other.length && one.every((drug) => other.includes(drug));
}

/** Words that tell groups apart, without a leading number and fillers. */
function wordsOf(title: string): string[] {
  return title
    .toLowerCase()
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
