import { leftOut } from "../json-file.ts";
import { given } from "../paper.ts";
import { registryText } from "../plain-text.ts";
import type { SuggestedStudy } from "../suggestion.ts";
import { armsOf, type SuggestedArm } from "./arms.ts";
import { designOf } from "./design.ts";
import { carriedPaths, namedTogether } from "./fields.ts";
import { readFlow } from "./flow.ts";
import { readHarms } from "./harms.ts";
import { populationOf } from "./population.ts";
import type { RegistryStudy } from "./raw.ts";
import { Reading } from "./reading.ts";
import { reportsOf } from "./reports.ts";
import { readOutcomes } from "./results.ts";

/** One record of the registry as the draft of a study. `raw` is the same record as it stood in the file. */
export function suggestRegistryStudy(
  study: RegistryStudy,
  raw: unknown,
  row: number,
): SuggestedStudy {
  const {
    identificationModule: named,
    statusModule: status,
    outcomesModule,
  } = study.protocolSection;
  const reading = new Reading(row, named.nctId);
  const { reports, hasPaper, retracted } = reportsOf(study, reading);
  const design = designOf(study.protocolSection, reading);
  const planned = armsOf(study, design["randomised"] as boolean | undefined, reading);
  if (planned.length === 0)
    reading.problem("armsInterventionsModule.armGroups", null, "The record names no arms.");
  const results = study.resultsSection;
  const arms = readFlow(results?.participantFlowModule, planned, reading);
  readOutcomes(results?.outcomeMeasuresModule?.outcomeMeasures ?? [], arms, reading);
  const harmsCollection = readHarms(results?.adverseEventsModule, arms, reading);
  const population = populationOf(study, arms, peopleIn(arms, design), reading);
  const posted = status?.resultsFirstPostDateStruct?.date;
  if (posted !== undefined) reading.read["year"] = `results first posted ${posted}`;
  const primary = (outcomesModule?.primaryOutcomes ?? [])
    .map(({ measure, timeFrame }) =>
      registryText([measure, timeFrame && `(${timeFrame})`].filter(Boolean).join(" ")),
    )
    .join("; ");
  return {
    rows: [row],
    document: {
      key: named.nctId.toLowerCase(),
      short: named.acronym === undefined ? named.nctId : registryText(named.acronym),
      ...given("title", registryText(named.officialTitle ?? named.briefTitle ?? "")),
      ...given("acronym", named.acronym && registryText(named.acronym)),
      ...given("year", posted === undefined ? undefined : Number(posted.slice(0, 4))),
      publication: hasPaper
        ? "full"
        : results === undefined || results === null
          ? "unpublished"
          : "registry-only",
      reports,
      design,
      population,
      arms,
      results: reading.results,
      ...given("harmsCollection", harmsCollection),
      ...(primary === ""
        ? {}
        : { primaryOutcome: { text: primary, met: "unknown", basis: "stated" } }),
      funding: fundingOf(study, reading),
      ...(status?.whyStopped === undefined
        ? {}
        : {
            cautions: [`${statusWords(status.overallStatus)}: ${registryText(status.whyStopped)}`],
          }),
      ...given("notes", notesOf(study)),
    },
    read: reading.read,
    dropped: { ...reading.dropped, ...leftOut(raw, [...carriedPaths, ...namedTogether]) },
    problems: reading.problems,
    ...(retracted === undefined ? {} : { retracted }),
  };
}

/** People of all arms; in a crossover the same people pass through each, so nothing is added up. */
function peopleIn(
  arms: readonly SuggestedArm[],
  design: Readonly<Record<string, unknown>>,
): number | undefined {
  const counts = arms.map(({ nRandomised }) => nRandomised);
  if (design["type"] === "crossover-rct" || counts.length === 0) return undefined;
  return counts.reduce<number | undefined>(
    (sum, count) => (sum === undefined || typeof count !== "number" ? undefined : sum + count),
    0,
  );
}

/** Universities and hospitals ("OTHER") may spend public or private money, so they decide nothing. */
function fundingOf(study: RegistryStudy, reading: Reading): Record<string, unknown> {
  const module = study.protocolSection.sponsorCollaboratorsModule;
  const sponsors = [module?.leadSponsor, ...(module?.collaborators ?? [])].flatMap(
    (one) => one ?? [],
  );
  const words = sponsors
    .map(({ name, class: kind }) => `${name ?? "unnamed"} (${kind ?? "no class"})`)
    .join("; ");
  const hasIndustry = sponsors.some(({ class: kind }) => kind === "INDUSTRY");
  const hasPublic = sponsors.some(({ class: kind }) => /^(?:NIH|FED|OTHER_GOV)$/.test(kind ?? ""));
  const onlyIndustry = sponsors.every(({ class: kind }) => kind === "INDUSTRY");
  if (words !== "") reading.read["funding"] = words;
  const kind =
    hasIndustry && hasPublic
      ? "mixed"
      : hasIndustry && onlyIndustry
        ? "industry"
        : hasPublic
          ? "public"
          : "unknown";
  return { class: kind, ...given("text", words === "" ? undefined : `Sponsors: ${words}`) };
}

function statusWords(status: string | undefined): string {
  const words = (status ?? "stopped").toLowerCase().replace(/_/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where the trial stands and its other numbers, for a curator. */
function notesOf(study: RegistryStudy): string | undefined {
  const { statusModule: status, identificationModule: named } = study.protocolSection;
  const others = [
    ...named.nctIdAliases,
    ...named.secondaryIdInfos.map(({ id, type, domain }) =>
      [id, type ?? domain].filter(Boolean).join(" "),
    ),
    named.orgStudyIdInfo?.id,
  ].filter((id) => id !== undefined && id !== "");
  const parts = [
    status?.overallStatus && `status ${statusWords(status.overallStatus).toLowerCase()}`,
    status?.startDateStruct?.date && `start ${status.startDateStruct.date}`,
    status?.primaryCompletionDateStruct?.date &&
      `primary completion ${status.primaryCompletionDateStruct.date}`,
    status?.completionDateStruct?.date && `completion ${status.completionDateStruct.date}`,
    study.derivedSection?.miscInfoModule?.versionHolder &&
      `record as of ${study.derivedSection.miscInfoModule.versionHolder}`,
    others.length > 0 && `other numbers ${others.join(", ")}`,
  ].filter(Boolean);
  return parts.length === 0 ? undefined : `ClinicalTrials.gov: ${parts.join("; ")}.`;
}
