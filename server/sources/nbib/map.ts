import { encodingProblems } from "../file-text.ts";
import { doiOf, isReviewRegistration, pmcidIn, pmidOf, registryIdsIn } from "../identifiers.ts";
import { isPreprint, type Paper } from "../paper.ts";
import { type Person, personIn } from "../people.ts";
import { plainText } from "../plain-text.ts";
import { titleRetraction } from "../retraction.ts";
import type { TaggedRecord } from "../tagged-lines.ts";

/** Tags whose value goes into the draft. */
export const carriedTags = [
  "PMID",
  "TI",
  "BTI",
  "FAU",
  "AU",
  "CN",
  "JT",
  "TA",
  "CTI",
  "DP",
  "DEP",
  "VI",
  "IP",
  "PG",
  "LID",
  "AID",
  "PMC",
  "PT",
  "SI",
  "RIN",
] as const;

/** Tags whose words are not kept; AB and OT are searched for registrations. */
export const droppedTags = [
  "AB",
  "OAB",
  "OT",
  "MH",
  "RN",
  "LA",
  "AD",
  "AUID",
  "IS",
  "PL",
  "JID",
  "SB",
  "EIN",
  "CIN",
  "CON",
  "UIN",
  "UOF",
  "ROF",
  "EFR",
  "GR",
  "COIS",
  "CI",
  "STAT",
  "OWN",
  "DA",
  "DCOM",
  "LR",
  "CRDT",
  "PHST",
  "PST",
  "EDAT",
  "MHDA",
  "SO",
  "ISBN",
  "PB",
  "FED",
  "ED",
  "GS",
  "SFM",
  "TT",
  "IR",
  "FIR",
] as const;

/** One MEDLINE record as a paper. */
export function medlinePaper(record: TaggedRecord): Paper {
  const text = (...tags: readonly string[]): string | undefined => {
    const value = record.first(...tags);
    return value === undefined ? undefined : plainText(value);
  };
  const title = text("TI", "BTI")
    ?.replace(/^\[(.*)\]\.?$/, "$1")
    .replace(/(?<!\.)\.$/, "");
  const journal = text("JT", "TA", "CTI");
  const doi = record
    .all("LID", "AID")
    .filter((value) => /\[doi\]\s*$/i.test(value))
    .map((value) => doiOf(value.replace(/\s*\[doi\]\s*$/i, "")))[0];
  const own = record.all("SI").flatMap(registryIdsIn);
  const mentioned = [...record.all("AB"), ...record.all("OT"), ...record.all("TI")].flatMap(
    registryIdsIn,
  );
  const people = record.all("FAU").length > 0 ? record.all("FAU") : record.all("AU");
  const types = record.all("PT");
  return {
    row: record.line,
    kind:
      types.some((type) => /^preprint$/i.test(type)) || isPreprint(journal, doi)
        ? "preprint"
        : "journal-article",
    title,
    date: text("DP", "DEP"),
    authors: [
      ...people.flatMap((name): Person[] => {
        const person = personIn(plainText(name));
        return person === undefined ? [] : [person];
      }),
      ...record.all("CN").map((name) => ({ whole: plainText(name) })),
    ],
    journal,
    volume: text("VI"),
    issue: text("IP"),
    pages: text("PG"),
    doi,
    pmid: pmidOf(record.first("PMID") ?? ""),
    pmcid: pmcidIn(record.first("PMC") ?? ""),
    registryIds: [...new Set(own.length > 0 ? own : mentioned)].filter(
      (id) => !isReviewRegistration(id),
    ),
    publicationTypes: types,
    retractedBy:
      record.all("RIN").map((words) => `retraction in ${words}`)[0] ??
      types.find((type) => /^retracted publication$/i.test(type)) ??
      titleRetraction(title),
    read:
      own.length === 0 && mentioned[0] !== undefined
        ? { "reports.0.registryId": `found in the abstract or keywords: ${mentioned[0]}` }
        : {},
    dropped: record.without(carriedTags),
    problems: [
      ...encodingProblems(record.all("TI", "FAU", "AU").join(" "), record.line),
      ...(record.first("PMID") === undefined
        ? [
            {
              row: record.line,
              field: "PMID",
              value: null,
              message: "The record has no PMID line.",
            },
          ]
        : []),
    ],
  };
}
