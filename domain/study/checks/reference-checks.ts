import type { StudyRecord } from "../study-record.ts";
import type { Check, Finding } from "./problem.ts";

/** Hosts a shown link may lead to: DOI, PubMed, PMC, registries and regulators. */
const canonicalHosts: ReadonlySet<string> = new Set([
  "doi.org",
  "pubmed.ncbi.nlm.nih.gov",
  "pmc.ncbi.nlm.nih.gov",
  "clinicaltrials.gov",
  "www.anzctr.org.au",
  "anzctr.org.au",
  "www.chictr.org.cn",
  "www.isrctn.com",
  "www.clinicaltrialsregister.eu",
  "euclinicaltrials.eu",
  "www.trialregister.nl",
  "trialsearch.who.int",
  "onderzoekmetmensen.nl",
  "irct.behdasht.gov.ir",
  "irct.ir",
  "www.accessdata.fda.gov",
  "www.fda.gov",
  "www.ema.europa.eu",
]);

/** Rules about ids, references and links inside one record. */
export const referenceChecks: readonly Check[] = [
  {
    id: "ids-unique",
    level: "error",
    find: (record) => [
      ...repeated(
        "report",
        record.reports.map(({ id }) => id),
      ),
      ...repeated(
        "arm",
        record.arms.map(({ id }) => id),
      ),
      ...repeated(
        "result",
        record.results.map(({ id }) => id),
      ),
    ],
  },
  { id: "ids-resolve", level: "error", find: unresolved },
  { id: "course-sourced", level: "error", find: unsourcedCourse },
  {
    id: "canonical-link",
    level: "error",
    find: (record) =>
      shownLinks(record).flatMap(({ at, url }) => {
        const host = /^https:\/\/([^/]+)/.exec(url)?.[1] ?? "";
        return canonicalHosts.has(host)
          ? []
          : [
              {
                at,
                message: `url ${url} is not a DOI, PubMed, PMC, registry or regulator address`,
              },
            ];
      }),
  },
  {
    id: "identified",
    level: "hint",
    reads: ["reports"],
    find: ({ reports }) =>
      reports.some(({ doi, pmid, pmcid, registryId }) => doi ?? pmid ?? pmcid ?? registryId)
        ? []
        : [{ at: "reports", message: "no DOI, PubMed number or registration is known" }],
  },
];

function repeated(what: string, ids: readonly string[]): Finding[] {
  return [...new Set(ids.filter((id, position) => ids.indexOf(id) !== position))].map((id) => ({
    at: id,
    message: `the ${what} id "${id}" is used more than once`,
  }));
}

function unresolved(record: StudyRecord): Finding[] {
  const reports = new Set(record.reports.map(({ id }) => id));
  const arms = new Set(record.arms.map(({ id }) => id));
  const findings: Finding[] = [];
  const needReport = (at: string, id: string): void => {
    if (!reports.has(id)) findings.push({ at, message: `there is no report "${id}"` });
  };
  const needArm = (at: string, id: string | undefined): void => {
    if (id !== undefined && !arms.has(id))
      findings.push({ at, message: `there is no arm "${id}"` });
  };
  for (const arm of record.arms) for (const id of arm.overlapsArms) needArm(arm.id, id);
  for (const row of record.results) {
    needReport(row.id, row.provenance.report);
    for (const { report } of row.provenance.alternatives) needReport(row.id, report);
    if (row.kind === "contrast") for (const id of [...row.armsA, ...row.armsB]) needArm(row.id, id);
    else needArm(row.id, row.arm);
  }
  if (record.onset?.provenance !== undefined) needReport("onset", record.onset.provenance.report);
  for (const one of record.durability) {
    needArm("durability", one.arm);
    if (one.provenance !== undefined) needReport("durability", one.provenance.report);
  }
  for (const one of record.blinding) {
    needArm("blinding", one.arm);
    needReport("blinding", one.provenance.report);
  }
  for (const one of record.riskOfBias) needReport("riskOfBias", one.report);
  return findings;
}

/** Results and blinding cannot be written without a provenance; onset and durability can. */
function unsourcedCourse({ onset, durability }: StudyRecord): Finding[] {
  const hours = [
    onset?.firstAssessedHours,
    onset?.lastNotSeparatedHours,
    onset?.firstSeparationHours,
  ];
  const findings: Finding[] = [];
  if (onset?.provenance === undefined && hours.some((value) => value !== undefined))
    findings.push({ at: "onset", message: "the hours of onset have no provenance" });
  for (const { provenance, value, unit = "" } of durability)
    if (provenance === undefined && value !== undefined)
      findings.push({
        at: "durability",
        message: `${`${value} ${unit}`.trim()} has no provenance`,
      });
  return findings;
}

function shownLinks(record: StudyRecord): { at: string; url: string }[] {
  const links = [
    ...record.reports.map(({ id, url }) => ({ at: id, url })),
    ...record.results.map(({ id, provenance }) => ({ at: id, url: provenance.url })),
    ...record.riskOfBias.map(({ url }) => ({ at: "riskOfBias", url })),
    ...record.durability.map(({ provenance }) => ({ at: "durability", url: provenance?.url })),
    ...record.blinding.map(({ provenance }) => ({ at: "blinding", url: provenance.url })),
    { at: "onset", url: record.onset?.provenance?.url },
  ];
  return links.flatMap(({ at, url }) => (url === undefined ? [] : [{ at, url }]));
}
