/** How to cite what was taken away; the same words as on the page about the data. */
export function citation(datasetVersion: string): string {
  return `Ketamine Evidence Atlas, dataset ${datasetVersion}. Curated records of trials of ketamine and esketamine. Data CC BY 4.0.`;
}

/** The same for a release, whose name finds it again for ever. */
export function releaseCitation(name: string, datasetVersion: string): string {
  return `Ketamine Evidence Atlas, release ${name} (dataset ${datasetVersion}). Curated records of trials of ketamine and esketamine. Data CC BY 4.0.`;
}

export const citeSingleNumbers =
  "For a single number cite the report it was read in; its page names it, with the table or section.";
