import type { IndicationId } from "#domain/vocabulary/indications.ts";
import { given } from "../paper.ts";
import { registryText, shortened } from "../plain-text.ts";
import type { SuggestedArm } from "./arms.ts";
import { readBaseline } from "./baseline.ts";
import type { RegistryStudy } from "./raw.ts";
import type { Reading } from "./reading.ts";

/** Words of conditions that mean one of our indications; the more special stands first. */
const conditionForms: readonly { readonly form: RegExp; readonly indication: IndicationId }[] = [
  {
    form: /treatment[\s-](?:resistant|refractory) (?:major )?depress|resistant depress|depress\w*,? treatment[\s-](?:resistant|refractory)/i,
    indication: "treatment-resistant-depression",
  },
  { form: /bipolar.*depress|depress.*bipolar/i, indication: "bipolar-depression" },
  {
    form: /post-?\s?(?:partum|natal).*depress|depress\w*,? post-?\s?(?:partum|natal)/i,
    indication: "postpartum-depression",
  },
  { form: /suicid/i, indication: "suicidal-ideation" },
  {
    form: /major depress|depressive disorder|unipolar depress|^depression$/i,
    indication: "major-depressive-disorder",
  },
  { form: /post-?\s?traumatic stress|\bptsd\b/i, indication: "ptsd" },
  { form: /obsessive[\s-]compulsive|\bocd\b/i, indication: "ocd" },
  { form: /social (?:anxiety|phobia)/i, indication: "social-anxiety-disorder" },
  { form: /generali[sz]ed anxiety/i, indication: "generalised-anxiety-disorder" },
  { form: /alcohol (?:use disorder|dependence)|alcoholism/i, indication: "alcohol-use-disorder" },
  { form: /cocaine/i, indication: "cocaine-use-disorder" },
  { form: /opioid (?:use|dependence|addiction)|heroin/i, indication: "opioid-use-disorder" },
  { form: /cannabis|marijuana/i, indication: "cannabis-use-disorder" },
  { form: /complex regional pain|\bcrps\b/i, indication: "crps" },
  { form: /fibromyalgia/i, indication: "fibromyalgia" },
  { form: /cancer (?:related )?pain/i, indication: "cancer-pain" },
  { form: /chronic pain|neuropathic pain/i, indication: "chronic-pain" },
  { form: /anorexia nervosa|bulimia|eating disorder/i, indication: "eating-disorder" },
];

/** Whom the study was about: conditions, ages, criteria, and the baseline table where there is one. */
export function populationOf(
  study: RegistryStudy,
  arms: readonly SuggestedArm[],
  started: number | undefined,
  reading: Reading,
): Record<string, unknown> {
  const { conditionsModule, eligibilityModule, designModule } = study.protocolSection;
  const conditions = (conditionsModule?.conditions ?? []).map(registryText);
  const people = peopleOf(designModule?.enrollmentInfo, started, reading);
  return {
    ...given("indication", indicationOf(conditions, reading)),
    ...given("indicationDetail", conditions.join("; ")),
    ...given("ageGroup", ageGroupOf(eligibilityModule, reading)),
    ...given("eligibility", eligibilityOf(eligibilityModule?.eligibilityCriteria, reading)),
    ...given("nRandomised", people),
    ...readBaseline(study.resultsSection?.baselineCharacteristicsModule, arms, reading),
  };
}

/** Those who started in the arms; else the enrolment, where it is a number reached and not planned. */
function peopleOf(
  enrolled: NonNullable<RegistryStudy["protocolSection"]["designModule"]>["enrollmentInfo"],
  started: number | undefined,
  reading: Reading,
): number | undefined {
  const count = enrolled?.count;
  if (started !== undefined) {
    reading.read["population.nRandomised"] =
      `participant flow: ${started} started; enrolment ${count ?? "not given"}`;
    if (count !== undefined && count !== started)
      reading.problem(
        "designModule.enrollmentInfo.count",
        String(count),
        `The enrolment is ${count}, but ${started} people started in the arms; ${started} was taken.`,
      );
    return started;
  }
  if (count === undefined) return undefined;
  if (enrolled?.type === "ACTUAL") {
    reading.read["population.nRandomised"] = `enrolment ${count}, actual`;
    return count;
  }
  reading.problem(
    "designModule.enrollmentInfo",
    String(count),
    `The enrolment of ${count} is ${enrolled?.type === "ESTIMATED" ? "planned" : "not said to be actual"}, not a number reached; it was left out.`,
  );
  return undefined;
}

function indicationOf(conditions: readonly string[], reading: Reading): IndicationId | undefined {
  const found = new Set(
    conditions.flatMap(
      (condition) => conditionForms.find(({ form }) => form.test(condition))?.indication ?? [],
    ),
  );
  // Resistant depression is registered beside the disorder it is a part of.
  if (found.has("treatment-resistant-depression")) found.delete("major-depressive-disorder");
  const [only] = found;
  reading.read["population.indication"] = conditions.join("; ");
  if (found.size === 1) return only;
  reading.problem(
    "conditionsModule.conditions",
    conditions.join("; "),
    found.size === 0
      ? "None of the conditions is one of our indications; choose one or “other”."
      : "The conditions fit more than one of our indications; choose the one the study was about.",
  );
  return undefined;
}

function ageGroupOf(
  module: RegistryStudy["protocolSection"]["eligibilityModule"],
  reading: Reading,
): string | undefined {
  const ages = module?.stdAges ?? [];
  if (ages.length === 0) return undefined;
  const years = (age: string | undefined): number | undefined => {
    const found = /^(\d+)\s*years?$/i.exec(age ?? "")?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const from = years(module?.minimumAge);
  reading.read["population.ageGroup"] = [module?.minimumAge, module?.maximumAge, ...ages]
    .filter((words) => words !== undefined)
    .join(", ");
  if (from !== undefined && from >= 60) return "older-adults";
  if (ages.includes("CHILD")) return ages.length > 1 ? "mixed" : "adolescents";
  return ages.includes("ADULT") ? "adults" : "older-adults";
}

/** The criteria under their two headings; a text without headings is left to a curator. */
function eligibilityOf(
  criteria: string | undefined,
  reading: Reading,
): { included: string[]; excluded: string[] } | undefined {
  if (criteria === undefined) return undefined;
  const lists: { included: string[]; excluded: string[] } = { included: [], excluded: [] };
  let current: string[] | undefined;
  for (const line of criteria.split(/\r?\n/)) {
    const words = registryText(line);
    if (words === "" || /^the information listed above/i.test(words)) continue;
    const heading = /^\W*(?:\w+\s+)?(inclusion|exclusion)(?: criteria)?\s*:?\W*$/i.exec(words)?.[1];
    if (heading !== undefined)
      current = heading.toLowerCase() === "inclusion" ? lists.included : lists.excluded;
    else current?.push(words.replace(/^(?:[-•*–]|\(?\d+[.)]|\(?[a-z][.)])\s+/i, ""));
  }
  if (lists.included.length === 0 && lists.excluded.length === 0) {
    reading.problem(
      "eligibilityModule.eligibilityCriteria",
      shortened(registryText(criteria)),
      "The criteria have no headings for inclusion and exclusion; they were not taken.",
    );
    return undefined;
  }
  reading.read["population.eligibility"] = "eligibility criteria, line by line";
  return lists;
}
