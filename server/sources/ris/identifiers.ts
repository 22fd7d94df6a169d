import { doiIn, doiOf, pmcidIn, pmidInLink, pmidOf } from "../identifiers.ts";
import type { TaggedRecord } from "../tagged-lines.ts";

/** An identifier and where it stood. */
export interface Found {
  readonly value: string;
  /** The tag it was found in. */
  readonly tag: string;
}

/** The words behind an identifier, for a curator. */
export function found(field: string, where: Found | undefined): Record<string, string> {
  return where === undefined ? {} : { [`reports.0.${field}`]: `${where.tag} ${where.value}` };
}

/** A list of references holds the DOIs and trials of other papers. */
export function isReferenceList(value: string): boolean {
  return /^\s*(?:cited )?references\b/i.test(value);
}

export function findDoi(record: TaggedRecord): Found | undefined {
  const own = record.first("DO");
  const value = own === undefined ? undefined : doiOf(own);
  if (value !== undefined) return { value, tag: "DO" };
  const elsewhere = ["UR", "L3", "LK", "L2", "L1", "M3", "N1", "M1", "AN", "ID"].flatMap((tag) =>
    record
      .all(tag)
      .filter((words) => !isReferenceList(words))
      .flatMap((words) => {
        const doi = doiIn(words);
        return doi === undefined ? [] : [{ value: doi, tag }];
      }),
  );
  return elsewhere[0];
}

/** PubMed numbers stand in AN or ID where the record comes from MEDLINE; Embase has its own there. */
export function findPmid(record: TaggedRecord): Found | undefined {
  const labelled = ["N1", "M1", "M2", "C1", "AN", "ID"].flatMap((tag) =>
    record.all(tag).flatMap((words) => {
      const value = /\b(?:PMID|PubMed(?: ID)?)\s*:?\s*(\d{4,9})\b/i.exec(words)?.[1];
      return value === undefined || isReferenceList(words) ? [] : [{ value, tag }];
    }),
  );
  if (labelled[0] !== undefined) return labelled[0];
  const linked = ["UR", "L1", "L2", "L3", "LK"].flatMap((tag) =>
    record.all(tag).flatMap((words) => {
      const value = pmidInLink(words);
      return value === undefined ? [] : [{ value, tag }];
    }),
  );
  if (linked[0] !== undefined) return linked[0];
  const database = record.all("DB", "DP").join(" ");
  const isMedline = /medline|pubmed|\bnlm\b/i.test(database);
  for (const tag of ["AN", "ID"] as const) {
    const value = pmidOf(record.first(tag) ?? "");
    // Shorter numbers are those of a reference manager's own list.
    const isLong = value !== undefined && value.length >= 7 && value.length <= 8;
    if (isLong && (isMedline || (tag === "AN" && database === ""))) return { value, tag };
  }
  return undefined;
}

export function findPmcid(record: TaggedRecord): Found | undefined {
  return ["C2", "UR", "L1", "L2", "LK", "N1", "ID"].flatMap((tag) =>
    record.all(tag).flatMap((words) => {
      const value = pmcidIn(words);
      return value === undefined || isReferenceList(words) ? [] : [{ value, tag }];
    }),
  )[0];
}
