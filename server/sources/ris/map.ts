import { encodingProblems } from "../file-text.ts";
import { isReviewRegistration, registryIdsIn } from "../identifiers.ts";
import { isPreprint, type Paper } from "../paper.ts";
import { type Person, personIn } from "../people.ts";
import { plainText } from "../plain-text.ts";
import { titleRetraction } from "../retraction.ts";
import type { TaggedRecord } from "../tagged-lines.ts";
import { findDoi, findPmcid, findPmid, found, isReferenceList } from "./identifiers.ts";

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
      ...record.all("KW").filter((word) => /^\*?randomi[sz]ed controlled trial$/i.test(word)),
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
