import type { ComparatorClassId } from "#domain/vocabulary/comparator-classes.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { type DrugId, drugs } from "#domain/vocabulary/drugs.ts";
import { type IndicationId, indications } from "#domain/vocabulary/indications.ts";
import type { OutcomeDomainId } from "#domain/vocabulary/outcome-domains.ts";
import type { RouteId } from "#domain/vocabulary/routes.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import type { RiskJudgementId } from "#domain/vocabulary/result-terms.ts";
import type { BackgroundId, DesignTypeId } from "#domain/vocabulary/study-terms.ts";
import { blindingLevels, designTypes } from "#domain/vocabulary/study-terms.ts";

/** The drug a cell names, or undefined where the Atlas has no entry of its own for it. */
export function drugOf(word: string): DrugId | undefined {
  const plain = simple(word);
  return drugs.has(plain) ? plain : drugWords[plain];
}

const drugWords: Readonly<Record<string, DrugId>> = {
  ket: "ketamine",
  "r-s-ketamine": "ketamine",
  "racemic-ketamine": "ketamine",
  esk: "esketamine",
  "s-ketamine": "esketamine",
  "r-ketamine": "arketamine",
  sal: "saline",
  "normal-saline": "saline",
  pcb: "other-placebo",
  pla: "other-placebo",
  placebo: "other-placebo",
  lactose: "other-placebo",
  mdz: "midazolam",
  midaz: "midazolam",
  esc: "other-antidepressant",
  escitalopram: "other-antidepressant",
  mbsr: "psychotherapy",
  wl: "none",
  waitlist: "none",
  "wait-list": "none",
  cau: "none",
  tau: "none",
};

/** What a comparator is to the drug studied. The code says more than the drug: niacin is a placebo. */
export function comparatorClassOf(code: string, drug: DrugId): ComparatorClassId | undefined {
  const plain = simple(code);
  if (comparatorClasses.has(plain)) return plain;
  if (drug === "ect") return "ect";
  if (drug === "midazolam" || drug === "lorazepam") return "active-placebo";
  return drug === "saline" || drug === "other-placebo" ? "inert-placebo" : classWords[plain];
}

const classWords: Readonly<Record<string, ComparatorClassId>> = {
  pcb: "inert-placebo",
  ncn: "active-placebo",
  mdz: "active-placebo",
  wl: "usual-care",
  cau: "usual-care",
  tau: "usual-care",
  esc: "active-drug",
};

export function indicationOf(word: string): IndicationId | undefined {
  const plain = simple(word);
  return indications.has(plain) ? plain : indicationWords[plain];
}

const indicationWords: Readonly<Record<string, IndicationId>> = {
  mdd: "major-depressive-disorder",
  trd: "treatment-resistant-depression",
  bd: "bipolar-depression",
  si: "suicidal-ideation",
  ppd: "postpartum-depression",
  gad: "generalised-anxiety-disorder",
  sad: "social-anxiety-disorder",
  aud: "alcohol-use-disorder",
  cud: "cocaine-use-disorder",
  oud: "opioid-use-disorder",
};

export function designOf(word: string): DesignTypeId | undefined {
  const plain = simple(word);
  if (designTypes.has(plain)) return plain;
  return plain === "parallel"
    ? "parallel-rct"
    : plain === "crossover"
      ? "crossover-rct"
      : undefined;
}

export function blindingOf(word: string) {
  const plain = simple(word);
  return blindingLevels.has(plain) ? plain : undefined;
}

export function routeOf(word: string): RouteId | undefined {
  const plain = simple(word);
  return routes.has(plain) ? plain : routeWords[plain];
}

const routeWords: Readonly<Record<string, RouteId>> = {
  iv: "intravenous",
  in: "intranasal",
  im: "intramuscular",
  sc: "subcutaneous",
  po: "oral",
  sl: "sublingual",
};

export function backgroundOf(word: string): BackgroundId | undefined {
  return backgroundWords[simple(word)];
}

const backgroundWords: Readonly<Record<string, BackgroundId>> = {
  none: "none",
  stable: "continued-antidepressant",
  new: "new-antidepressant",
};

export function judgementOf(word: string): RiskJudgementId | undefined {
  return judgementWords[simple(word)];
}

const judgementWords: Readonly<Record<string, RiskJudgementId>> = {
  low: "low",
  "some-concerns": "some-concerns",
  high: "high",
};

/** The symptoms of `instrument_symptom`, for instruments that are not in the list of scales. */
export function symptomDomainOf(word: string | undefined): OutcomeDomainId | undefined {
  return word === undefined ? undefined : symptomWords[simple(word)];
}

const symptomWords: Readonly<Record<string, OutcomeDomainId>> = {
  depression: "depression",
  dep: "depression",
  depressive: "depression",
  ptsd: "ptsd",
  ocd: "ocd",
  anxiety: "anxiety",
  pain: "pain",
  "suicidal-ideation": "suicidal-ideation",
  suicidality: "suicidal-ideation",
};

/** Lower-case words joined by hyphens. */
export function simple(word: string): string {
  return word
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[’']/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}
