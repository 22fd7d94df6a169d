import { studyRecord } from "#domain/study/study-record.ts";
import type { Source } from "../suggestion.ts";
import { mapAtlasJson } from "./map.ts";

/** The project's own records: a file of data/studies, an array of them, an answer or export of the API. */
export const atlasJson: Source = {
  id: "atlas-json",
  label: "Atlas JSON",
  ownKeys: true,
  wholeRecords: true,
  recognises: ({ text }) => {
    const start = text.slice(0, 4000);
    return (
      /^\s*(?:\uFEFF)?\s*[[{]/.test(start) &&
      /"(?:formerKeys|firstAuthor|arms|reports|population|key)"\s*:/.test(start) &&
      !/"(?:protocolSection|resultList|DOI|issued|container-title)"\s*:/.test(start)
    );
  },
  read: mapAtlasJson,
  fields: { carried: Object.keys(studyRecord.shape), dropped: ["revision", "datasetVersion"] },
};
