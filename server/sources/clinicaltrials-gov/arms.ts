import { doseBandOf } from "#domain/vocabulary/dose-bands.ts";
import { isStudiedDrug, type DrugId } from "#domain/vocabulary/drugs.ts";
import { freeKey, given } from "../paper.ts";
import { registryText, shortened, slug } from "../plain-text.ts";
import { doseIn, drugIn, drugsIn, infusionMinutesIn, routeIn } from "./arm-words.ts";
import type { RegistryStudy } from "./raw.ts";
import type { Reading } from "./reading.ts";

type ArmsModule = NonNullable<RegistryStudy["protocolSection"]["armsInterventionsModule"]>;
type ArmGroup = ArmsModule["armGroups"][number];

export interface SuggestedArm extends Record<string, unknown> {
  readonly id: string;
  readonly label: string;
}

const shortIds: Readonly<Partial<Record<DrugId, string>>> = {
  ketamine: "ket",
  esketamine: "esk",
  arketamine: "ark",
  midazolam: "mdz",
  saline: "pbo",
  "other-placebo": "pbo",
  ect: "ect",
};

/** The arms of a registration, with what their words say of drug, route and dose. */
export function armsOf(
  study: RegistryStudy,
  randomised: boolean | undefined,
  reading: Reading,
): SuggestedArm[] {
  const module = study.protocolSection.armsInterventionsModule;
  const registered = module?.armGroups ?? [];
  // Some records, of observations mostly, register no arms and name their groups in the results alone.
  const groups: readonly ArmGroup[] =
    registered.length > 0
      ? registered
      : (study.resultsSection?.participantFlowModule?.groups ?? []).map(
          ({ title, description }) => ({
            label: title,
            type: undefined,
            description,
            interventionNames: [],
          }),
        );
  const used = new Map<string, number>();
  return groups.map((group, at) => {
    const label = registryText(group.label ?? `Arm ${at + 1}`);
    const own = registryText(`${label}. ${group.description ?? ""}`);
    const parts = module === undefined || module === null ? [] : interventionsOf(group, module);
    const described = parts
      .map((part) => registryText(`${part.name ?? ""}. ${part.description ?? ""}`))
      .join(" ");
    const names = group.interventionNames.map((name) => name.replace(/^[^:]*:\s*/, "")).join(", ");
    const path = `arms.${at}`;
    const note = (field: string, words: string): void => {
      reading.read[`${path}.${field}`] = words;
    };

    const drug = suggestDrug(group, label, names, own, described, reading);
    if (drug !== undefined) note("drug", `${label}; interventions: ${names}`);
    const route = firstOf([label, own, names, described], routeIn);
    if (route !== undefined) note("route", route.words);
    const dose = firstOf([label, own, names, described], doseIn);
    if (dose !== undefined) note("dose", dose.words);
    const minutes = firstOf([label, own, described], infusionMinutesIn);
    if (minutes !== undefined) note("infusionMinutes", minutes.words);
    const role = roleOf(group, drug?.drug);
    if (role.role !== undefined) note("role", `arm type ${group.type ?? "not given"}`);
    const band =
      drug &&
      doseBandOf({ drug: drug.drug, route: route?.value, dose: dose?.value, olderAdults: false });
    note("label", group.description === undefined ? label : shortened(own));
    return {
      id: freeKey(
        (drug && shortIds[drug.drug]) ?? (slug(label).slice(0, 24).replace(/-$/, "") || "arm"),
        used,
      ),
      label,
      ...role,
      ...(drug === undefined ? {} : drug),
      ...given("route", route?.value),
      ...given("dose", dose?.value),
      ...given("doseBand", band),
      ...given("infusionMinutes", minutes?.value),
      ...(randomised === true
        ? { comparisonGroup: "main", phase: "randomised" }
        : randomised === false
          ? { phase: "treatment" }
          : {}),
    };
  });
}

function interventionsOf(group: ArmGroup, module: ArmsModule): ArmsModule["interventions"] {
  const names = group.interventionNames.map((name) => name.replace(/^[^:]*:\s*/, "").toLowerCase());
  return module.interventions.filter(({ name }) => names.includes((name ?? "").toLowerCase()));
}

function firstOf<Found>(
  texts: readonly string[],
  find: (text: string) => Found | undefined,
): Found | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The drug of an arm, or nothing where the words fit none or several of our list. */
function suggestDrug(
  group: ArmGroup,
  label: string,
  names: string,
  own: string,
  interventions: string,
  reading: Reading,
): { drug: DrugId; drugDetail?: string } | undefined {
  if (group.type === "NO_INTERVENTION") return { drug: "none" };
  const isPlacebo = group.type === "PLACEBO_COMPARATOR" || /\bplacebo\b/i.test(`${label} ${names}`);
  const drug = firstOf([label, names], drugIn) ?? (isPlacebo ? drugIn(interventions) : drugIn(own));
  if (drug !== undefined && !(isPlacebo && isStudiedDrug(drug))) return { drug };
  if (isPlacebo)
    reading.problem(
      "armGroups[].interventionNames",
      names,
      `The arm "${label}" names a placebo without saying whether it is saline or another.`,
    );
  else if (names !== "" && drugsIn(`${label} ${names}`).length === 0)
    return { drug: "other-drug", drugDetail: shortened(names, 200) };
  else
    reading.problem(
      "armGroups[].interventionNames",
      names,
      `The drug of the arm "${label}" could not be told from its words.`,
    );
  return undefined;
}

function roleOf(
  group: ArmGroup,
  drug: DrugId | undefined,
): { role?: "intervention" | "comparator"; comparatorClass?: string } {
  if (drug !== undefined && isStudiedDrug(drug)) return { role: "intervention" };
  if (drug === "midazolam" || drug === "lorazepam")
    return { role: "comparator", comparatorClass: "active-placebo" };
  if (drug === "ect") return { role: "comparator", comparatorClass: "ect" };
  if (drug === "saline" || drug === "other-placebo")
    return { role: "comparator", comparatorClass: "inert-placebo" };
  switch (group.type) {
    case "EXPERIMENTAL":
      return /\bplacebo\b/i.test(group.label ?? "") ? {} : { role: "intervention" };
    case "PLACEBO_COMPARATOR":
      return { role: "comparator", comparatorClass: "inert-placebo" };
    case "ACTIVE_COMPARATOR":
      return { role: "comparator", comparatorClass: "active-drug" };
    case "NO_INTERVENTION":
      return { role: "comparator", comparatorClass: "usual-care" };
    case undefined:
    default:
      return {};
  }
}
