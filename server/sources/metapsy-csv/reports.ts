import { doiOf, registryIdsIn, registryLink } from "../identifiers.ts";
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
  for (const [position, id] of registrations(rows).entries()) {
    const url = registryLink(id);
    add(
      {
        id: position === 0 ? "registry" : `registry-${position + 1}`,
        kind: "registry-record",
        citation: id.startsWith("NCT") ? `ClinicalTrials.gov ${id}` : `Trial registration ${id}`,
        registryId: id,
        ...(url === undefined ? {} : { url }),
      },
      `registration_number ${id}`,
    );
  }
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

/** A registration in a form that no registry is known by stays as it stands. */
function registrations(rows: readonly MetapsyRow[]): string[] {
  const ids = distinctText(rows, "registration_number").flatMap((cell) => {
    const known = registryIdsIn(cell);
    return known.length > 0 ? known : /\d{4}/.test(cell) ? [cell] : [];
  });
  return [...new Set(ids)];
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
    ...(title === undefined || title === "" ? {} : { title }),
    ...(firstAuthor === "" ? {} : { firstAuthor }),
    ...(journal === undefined ? {} : { journal }),
  };
}

function readNames(reference: string | undefined): Record<string, string> {
  return {
    short: "study",
    title: "full_ref",
    firstAuthor: reference === undefined ? "study" : "full_ref",
    journal: "full_ref",
  };
}

function surnameOf(study: string): string {
  return study.replace(/[\s,]*\(?(?:19|20)\d{2}[a-z]?\)?$/, "").trim();
}
