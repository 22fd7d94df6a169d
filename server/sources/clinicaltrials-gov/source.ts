import { jsonOf, looksLikeJson, readRecords } from "../json-file.ts";
import { type Source, SourceError } from "../suggestion.ts";
import { carriedPaths, droppedPaths } from "./fields.ts";
import { suggestRegistryStudy } from "./map.ts";
import { registryStudy } from "./raw.ts";

/** ClinicalTrials.gov's API v2: one study, a list, or an answer with `studies`. */
export const clinicalTrialsGov: Source = {
  id: "clinicaltrials-gov",
  label: "ClinicalTrials.gov JSON",
  recognises: ({ text }) => looksLikeJson(text) && /"protocolSection"\s*:/.test(text),
  read({ text }) {
    const records = recordsOf(jsonOf(text));
    if (records.length === 0) throw new SourceError("The file holds no study.");
    const { read, problems } = readRecords(registryStudy, records);
    const seen = new Set<string>();
    const studies = read.flatMap(({ row, raw, record }) => {
      const study = suggestRegistryStudy(record, raw, row);
      if (seen.has(study.document.key)) {
        const nctId = record.protocolSection.identificationModule.nctId;
        problems.push({
          row,
          field: "nctId",
          value: nctId,
          message: `${nctId} stands in this file already.`,
        });
        return [];
      }
      seen.add(study.document.key);
      return [study];
    });
    return { studies, problems };
  },
  fields: { carried: carriedPaths, dropped: droppedPaths },
};

function recordsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null || !("studies" in value)) return [value];
  return Array.isArray(value.studies) ? value.studies : [];
}
