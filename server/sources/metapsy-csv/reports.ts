import type { SourceProblem } from "../suggestion.ts";
import type { MetapsyRow } from "./raw.ts";
import { distinctText } from "./study-parts.ts";

/** The id of the report that stands for the file itself. */
export const dataSetReport = "data-set";

export interface StudyReports {
  readonly reports: readonly Readonly<Record<string, unknown>>[];
  /** Title, first author and journal, read out of the reference. */
  readonly names: Readonly<Record<string, unknown>>;
  readonly read: Readonly<Record<string, string>>;
  readonly problems: readonly SourceProblem[];
}

/** The study's papers and registrations as the file names them, and the file itself. */
export function reportsOf(
  rows: readonly MetapsyRow[],
  study: string,
  citation: string,
): StudyReports {
  const problems: SourceProblem[] = [];
  const read: Record<string, string> = {};
  const reports: Readonly<Record<string, unknown>>[] = [];
  const add = (report: Readonly<Record<string, unknown>>, words: string): void => {
    read[`reports.${reports.length}`] = words;
    reports.push(report);
  };
  for (const [position, { row, doi, reference }] of papersOf(rows).entries()) {
    const plain = doi === undefined ? undefined : doiOf(doi);
    if (doi !== undefined && plain === undefined)
      problems.push({
        row,
        field: "doi",
        value: doi,
        message: `doi "${doi}" is no DOI; it is left out.`,
      });
    add(
      {
        id: position === 0 ? "paper" : `paper-${position + 1}`,
        kind: "journal-article",
        citation: reference ?? study,
        ...(plain === undefined ? {} : { doi: plain, url: `https://doi.org/${plain}` }),
      },
      reference === undefined ? `doi ${doi}` : "full_ref",
    );
  }
  for (const [position, id] of registrations(rows).entries())
    add(
      {
        id: position === 0 ? "registry" : `registry-${position + 1}`,
        kind: "registry-record",
        citation: /^NCT\d{8}$/.test(id) ? `ClinicalTrials.gov ${id}` : `Trial registration ${id}`,
        registryId: id,
        ...(/^NCT\d{8}$/.test(id) ? { url: `https://clinicaltrials.gov/study/${id}` } : {}),
      },
      `registration_number ${id}`,
    );
  add(
    {
      id: dataSetReport,
      kind: "review-table",
      citation,
    },
    "the file",
  );
  const [reference] = distinctText(rows, "full_ref");
  return {
    reports,
    names: namesOf(study, reference),
    read: { ...read, ...readNames(reference) },
    problems,
  };
}

function papersOf(rows: readonly MetapsyRow[]) {
  const papers = new Map<
    string,
    { row: number; doi: string | undefined; reference: string | undefined }
  >();
  for (const { row, text } of rows) {
    const { doi, full_ref: reference } = text;
    const name = doi?.toLowerCase() ?? reference;
    if (name !== undefined && !papers.has(name)) papers.set(name, { row, doi, reference });
  }
  return [...papers.values()];
}

function registrations(rows: readonly MetapsyRow[]): string[] {
  const cells = distinctText(rows, "registration_number");
  return [
    ...new Set(cells.flatMap((cell) => cell.split(/[;,|\s]+/)).filter((id) => /\d{4}/.test(id))),
  ];
}

function doiOf(cell: string): string | undefined {
  return /10\.\d{4,9}\/[^\s"<>]+/.exec(cell)?.[0].replace(/[.,;]+$/, "");
}

function namesOf(study: string, reference: string | undefined): Record<string, unknown> {
  const parts = /\((?:19|20)\d{2}[a-z]?\)\.?\s*(.+?[.?!])\s+(.+)$/s.exec(reference ?? "");
  const title = parts?.[1]?.replace(/\.$/, "").trim();
  const journal = /^([^,\d]{2,}?)\s*,/.exec(parts?.[2] ?? "")?.[1];
  const author = /^([^,]+),\s*([^,(]+)/.exec(reference ?? "");
  const initials = author?.[2]?.replaceAll(/[^\p{Lu}]/gu, "") ?? "";
  const firstAuthor = author === null ? surnameOf(study) : `${author[1]} ${initials}`.trim();
  return {
    short: study.replace(/,\s*(?=(?:19|20)\d{2})/, " "),
    title: title === undefined || title === "" ? study : title,
    ...(firstAuthor === "" ? {} : { firstAuthor }),
    ...(journal === undefined ? {} : { journal }),
  };
}

function readNames(reference: string | undefined): Record<string, string> {
  return {
    short: "study",
    title: reference === undefined ? "study; the file gives no reference" : "full_ref",
    firstAuthor: reference === undefined ? "study" : "full_ref",
    journal: "full_ref",
  };
}

function surnameOf(study: string): string {
  return study.replace(/[\s,]*\(?(?:19|20)\d{2}[a-z]?\)?$/, "").trim();
}
