import { encodingProblems } from "../file-text.ts";
import {
  doiIn,
  doiOf,
  isReviewRegistration,
  pmcidIn,
  pmidInLink,
  pmidOf,
  registryIdsIn,
} from "../identifiers.ts";
import { isPreprint, type Paper } from "../paper.ts";
import { type Person, personIn } from "../people.ts";
import { plainText } from "../plain-text.ts";
import { titleRetraction } from "../retraction.ts";
import type { TaggedRecord } from "../tagged-lines.ts";

/** Tags whose value goes into the draft. */
export const carriedTags = [
  "TY",
  "AU",
  "A1",
  "TI",
  "T1",
  "BT",
  "CT",
  "T2",
  "JF",
  "JO",
  "JA",
  "J1",
  "J2",
  "PY",
  "Y1",
  "DA",
  "VL",
  "IS",
  "SP",
  "EP",
  "C7",
  "DO",
  "AN",
  "ID",
  "C2",
  "M3",
  "DB",
  "DP",
] as const;

/** Tags whose words are not kept. Those marked by `searchedTags` are searched for identifiers. */
export const droppedTags = [
  "AB",
  "N2",
  "KW",
  "UR",
  "L1",
  "L2",
  "L3",
  "L4",
  "LK",
  "N1",
  "M1",
  "M2",
  "C1",
  "A2",
  "A3",
  "A4",
  "AD",
  "SN",
  "LA",
  "PB",
  "CY",
  "ST",
  "T3",
  "ET",
  "Y2",
  "RN",
  "CN",
  "CA",
  "TA",
  "C3",
  "C4",
  "C5",
  "C6",
  "C8",
] as const;

const searchedTags = [
  "UR",
  "L1",
  "L2",
  "L3",
  "L4",
  "LK",
  "N1",
  "M1",
  "M2",
  "M3",
  "C1",
  "C3",
  "C4",
  "C5",
  "C6",
  "C8",
  "AN",
  "T2",
  "AB",
  "N2",
  "KW",
];

const notArticles = /^(?:THES|BOOK|CHAP|CTLG|CLSWK|DATA|ELEC|RPRT|VIDEO|PAT|NEWS|BLOG|WEB|DBASE)$/;

/** One RIS record as a paper. */
export function risPaper(record: TaggedRecord): Paper {
  const text = (...tags: readonly string[]): string | undefined => {
    const value = record.first(...tags);
    return value === undefined ? undefined : plainText(value);
  };
  const title = text("TI", "T1", "CT", "BT")?.replace(/(?<!\.)\.$/, "");
  const journal = text("T2", "JF", "JO", "JA", "J2", "J1");
  const doi = findDoi(record);
  const pmid = findPmid(record);
  const pmcid = findPmcid(record);
  const registrations = [...searchedTags, "TI", "T1"].flatMap((tag) =>
    record
      .all(tag)
      .filter((value) => !isReferenceList(value))
      .flatMap((value) => registryIdsIn(value).map((id) => ({ id, tag }))),
  );
  const type = (record.first("TY") ?? "GEN").toUpperCase();
  const kinds = record.all("M3", "M1");
  return {
    row: record.line,
    kind: kindOf(type, kinds, journal, doi?.value),
    title,
    date: text("PY", "Y1", "DA"),
    authors: record.all("AU", "A1").flatMap((name): Person[] => {
      const person = personIn(plainText(name));
      return person === undefined ? [] : [person];
    }),
    journal,
    volume: text("VL"),
    issue: text("IS"),
    pages: pagesOf(record),
    doi: doi?.value,
    pmid: pmid?.value,
    pmcid: pmcid?.value,
    registryIds: [...new Set(registrations.map(({ id }) => id))].filter(
      (id) => !isReviewRegistration(id),
    ),
    publicationTypes: [
      ...kinds,
      ...record.all("KW").filter((word) => /trial|protocol|meta-analysis/i.test(word)),
    ],
    retractedBy: retraction(record, title),
    read: {
      ...found("doi", doi),
      ...found("pmid", pmid),
      ...found("pmcid", pmcid),
      ...found(
        "registryId",
        registrations[0] && { value: registrations[0].id, tag: registrations[0].tag },
      ),
    },
    dropped: record.without(carriedTags),
    problems: [
      ...encodingProblems(record.all("TI", "T1", "AU", "A1").join(" "), record.line),
      ...(record.first("TY") === undefined
        ? [
            {
              row: record.line,
              field: "TY",
              value: null,
              message: "The record does not begin with a TY line.",
            },
          ]
        : []),
    ],
  };
}

interface Found {
  readonly value: string;
  /** The tag it was found in. */
  readonly tag: string;
}

function found(field: string, where: Found | undefined): Record<string, string> {
  return where === undefined ? {} : { [`reports.0.${field}`]: `${where.tag} ${where.value}` };
}

/** A list of references holds the DOIs and trials of other papers. */
function isReferenceList(value: string): boolean {
  return /^\s*(?:cited )?references\b/i.test(value);
}

function findDoi(record: TaggedRecord): Found | undefined {
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
function findPmid(record: TaggedRecord): Found | undefined {
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
    const isLikely = value !== undefined && /^\d{7,8}$/.test(value);
    if (
      value !== undefined &&
      ((isMedline && value.length <= 8) || (tag === "AN" && database === "" && isLikely))
    )
      return { value, tag };
  }
  return undefined;
}

function findPmcid(record: TaggedRecord): Found | undefined {
  return ["C2", "UR", "L1", "L2", "LK", "N1", "ID"].flatMap((tag) =>
    record.all(tag).flatMap((words) => {
      const value = pmcidIn(words);
      return value === undefined || isReferenceList(words) ? [] : [{ value, tag }];
    }),
  )[0];
}

function kindOf(
  type: string,
  kinds: readonly string[],
  journal: string | undefined,
  doi: string | undefined,
): Paper["kind"] {
  if (kinds.some((kind) => /trial registry record/i.test(kind))) return "registry-record";
  if (isPreprint(journal, doi) || kinds.some((kind) => /^preprint$/i.test(kind))) return "preprint";
  return notArticles.test(type) || (type === "GEN" && journal === undefined)
    ? "secondary"
    : "journal-article";
}

function pagesOf(record: TaggedRecord): string | undefined {
  const from = record.first("SP", "C7");
  const to = record.first("EP");
  if (from === undefined) return undefined;
  return to === undefined || to === from || from.includes("-") ? from : `${from}-${to}`;
}

function retraction(record: TaggedRecord, title: string | undefined): string | undefined {
  return (
    titleRetraction(title) ??
    record
      .all("M3", "KW", "N1", "C1", "M1")
      .find(
        (words) =>
          /\bretracted (?:publication|article|paper)\b/i.test(words) && !isReferenceList(words),
      )
  );
}
