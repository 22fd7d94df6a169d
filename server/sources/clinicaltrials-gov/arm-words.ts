import type { DrugId } from "#domain/vocabulary/drugs.ts";
import type { RouteId } from "#domain/vocabulary/routes.ts";

const drugForms: readonly { readonly form: RegExp; readonly drug: DrugId }[] = [
  { form: /\besketamine\b|\bs\(?\+?\)?-ketamine\b|\bspravato\b/i, drug: "esketamine" },
  { form: /\barketamine\b|\br\(?-?\)?-ketamine\b/i, drug: "arketamine" },
  { form: /(?<![\w)-])ketamine\b|\bketalar\b/i, drug: "ketamine" },
  { form: /\bmidazolam\b/i, drug: "midazolam" },
  { form: /\blorazepam\b/i, drug: "lorazepam" },
  { form: /\bremifentanil\b/i, drug: "remifentanil" },
  { form: /\bquetiapine\b/i, drug: "quetiapine" },
  { form: /\blanicemine\b/i, drug: "lanicemine" },
  { form: /\briluzole\b/i, drug: "riluzole" },
  { form: /\bdiclofenac\b/i, drug: "diclofenac" },
  { form: /\bketorolac\b/i, drug: "ketorolac" },
  { form: /\belectroconvulsive\b|\bect\b/i, drug: "ect" },
];

/** The drugs of our list that a text names. Saline counts where no other drug is named. */
export function drugsIn(text: string): DrugId[] {
  const found = drugForms.filter(({ form }) => form.test(text)).map(({ drug }) => drug);
  return found.length === 0 && /\bsaline\b|\bsodium chloride\b/i.test(text) ? ["saline"] : found;
}

/** The one drug of our list that a text names; undefined for none or several. */
export function drugIn(text: string): DrugId | undefined {
  const [drug, second] = drugsIn(text);
  return second === undefined ? drug : undefined;
}

const routeForms: readonly { readonly form: RegExp; readonly route: RouteId }[] = [
  { form: /\bintravenous(?:ly)?\b|\bi\.?v\.?\b/i, route: "intravenous" },
  { form: /\bintranasal(?:ly)?\b|\bnasal spray\b/i, route: "intranasal" },
  { form: /\bintramuscular(?:ly)?\b|\bi\.?m\.?\b/i, route: "intramuscular" },
  { form: /\bsubcutaneous(?:ly)?\b|\bs\.?c\.?\b/i, route: "subcutaneous" },
  { form: /\boral(?:ly)?\b|\bby mouth\b/i, route: "oral" },
  { form: /\bsublingual(?:ly)?\b/i, route: "sublingual" },
];

/** The one route a text names, with the words; undefined for none or several. */
export function routeIn(text: string): { value: RouteId; words: string } | undefined {
  const found = routeForms.flatMap(({ form, route }) => {
    const words = form.exec(text)?.[0];
    return words === undefined ? [] : [{ value: route, words }];
  });
  return found.length === 1 ? found[0] : undefined;
}

export interface DoseWords {
  readonly value: { readonly value: number; readonly unit: "mg/kg" | "mg" | "mg/kg/h" };
  readonly words: string;
}

/** The one dose a text names, with the words; undefined for none or several. */
export function doseIn(text: string): DoseWords | undefined {
  const found = new Map<string, DoseWords>();
  const form =
    /(\d+(?:\.\d+)?|\.\d+)\s*-?\s*(mg\s*\/\s*kg(?:\s*\/\s*h(?:r|our)?)?|mg)\b(?!\s*\/)/gi;
  for (const [words, amount = "", written = ""] of text.matchAll(form)) {
    const unit = written.toLowerCase().replace(/\s/g, "");
    const value = {
      value: Number(amount),
      unit: unit.startsWith("mg/kg/")
        ? ("mg/kg/h" as const)
        : unit === "mg"
          ? ("mg" as const)
          : ("mg/kg" as const),
    };
    if (value.value > 0) found.set(`${value.value} ${value.unit}`, { value, words });
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** Minutes of an infusion: "over 40 minutes", "40-minute infusion". */
export function infusionMinutesIn(text: string): { value: number; words: string } | undefined {
  const found = [
    ...text.matchAll(
      /\bover\s+(?:a\s+)?(\d+)[\s-]*min(?:ute)?s?\b|\b(\d+)[\s-]*min(?:ute)?s?\s+(?:i\.?v\.?\s+|intravenous\s+)?infusion\b/gi,
    ),
  ].map(([words, over, long]) => ({ value: Number(over ?? long), words }));
  return new Set(found.map(({ value }) => value)).size === 1 ? found[0] : undefined;
}
