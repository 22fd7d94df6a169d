import { doiIn } from "../identifiers.ts";
import { freeKey, given } from "../paper.ts";
import { registryText, shortened } from "../plain-text.ts";
import type { RegistryStudy } from "./raw.ts";
import type { Reading } from "./reading.ts";

/** The record itself and the papers linked to it as its results; background reading is left out. */
export function reportsOf(
  study: RegistryStudy,
  reading: Reading,
): { reports: Record<string, unknown>[]; hasPaper: boolean; retracted: string | undefined } {
  const { identificationModule, statusModule, referencesModule } = study.protocolSection;
  const posted = statusModule?.resultsFirstPostDateStruct?.date;
  const updated = statusModule?.lastUpdatePostDateStruct?.date;
  const dates = [
    posted === undefined ? "no results posted" : `results posted ${posted}`,
    updated === undefined ? "" : `last updated ${updated}`,
  ].filter((part) => part !== "");
  const used = new Map<string, number>();
  const reports: Record<string, unknown>[] = [
    {
      id: freeKey("registry", used),
      kind: "registry-record",
      citation: `ClinicalTrials.gov ${reading.nctId}; ${dates.join(", ")}.`,
      registryId: identificationModule.nctId,
      url: `https://clinicaltrials.gov/study/${reading.nctId}`,
    },
  ];
  let hasPaper = false;
  let retracted: string | undefined;
  for (const reference of referencesModule?.references ?? []) {
    const citation = registryText(reference.citation ?? "");
    const pmid = /^\d{1,9}$/.test(reference.pmid ?? "") ? reference.pmid : undefined;
    const [retraction] = reference.retractions;
    if (reference.type !== "RESULT" && reference.type !== "DERIVED") {
      reading.drop(
        `references (${(reference.type ?? "no type").toLowerCase()})`,
        citation || `PubMed ${pmid}`,
      );
      continue;
    }
    if (reference.type === "RESULT") hasPaper = true;
    if (retraction !== undefined)
      retracted ??= `A paper linked to this record was retracted: ${shortened(citation || `PubMed ${pmid}`, 160)}.`;
    const doi = doiIn(citation);
    reading.read[`reports.${reports.length}`] =
      reference.type === "RESULT"
        ? "linked by the investigators as results"
        : "linked by PubMed (DERIVED); check that it is about this trial";
    reports.push({
      id: freeKey("paper", used),
      kind: "journal-article",
      citation: citation || `PubMed ${pmid ?? "number unknown"}.`,
      ...given("doi", doi),
      ...given("pmid", pmid),
      ...given("url", pmid && `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`),
      ...(retraction === undefined ? {} : { retracted: true }),
    });
  }
  return { reports, hasPaper, retracted };
}
