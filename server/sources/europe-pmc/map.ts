import { encodingProblems } from "../file-text.ts";
import { doiOf, isReviewRegistration, pmcidIn, pmidOf, registryIdsIn } from "../identifiers.ts";
import { isPreprint, type Paper } from "../paper.ts";
import { type Person, personIn } from "../people.ts";
import { plainText } from "../plain-text.ts";
import { titleRetraction } from "../retraction.ts";
import type { SourceProblem } from "../suggestion.ts";
import type { EuropePmcResult } from "./raw.ts";

/** Paths whose value goes into the draft. */
export const carriedPaths = [
  "id",
  "source",
  "pmid",
  "pmcid",
  "doi",
  "title",
  "authorString",
  "authorList.author[].fullName",
  "authorList.author[].firstName",
  "authorList.author[].lastName",
  "authorList.author[].initials",
  "authorList.author[].collectiveName",
  "journalTitle",
  "journalVolume",
  "issue",
  "pageInfo",
  "pubYear",
  "firstPublicationDate",
  "journalInfo.issue",
  "journalInfo.volume",
  "journalInfo.yearOfPublication",
  "journalInfo.journal.title",
  "journalInfo.journal.medlineAbbreviation",
  "journalInfo.journal.isoabbreviation",
  "pubType",
  "pubTypeList.pubType[]",
  "bookOrReportDetails.publisher",
  "bookOrReportDetails.yearOfPublication",
  "commentCorrectionList.commentCorrection[].type",
  "commentCorrectionList.commentCorrection[].reference",
] as const;

/** Paths whose words are not kept; abstractText and keywords are searched for registrations. */
export const droppedPaths = [
  "abstractText",
  "keywordList.keyword[]",
  "meshHeadingList",
  "chemicalList",
  "fullTextUrlList",
  "authorList.author[].authorId",
  "authorList.author[].authorAffiliationDetailsList",
  "affiliation",
  "grantsList",
  "isOpenAccess",
  "inEPMC",
  "inPMC",
  "hasPDF",
  "citedByCount",
  "license",
  "language",
  "journalInfo.dateOfPublication",
  "journalInfo.journal.issn",
  "journalInfo.journal.essn",
  "commentCorrectionList.commentCorrection[].id",
  "commentCorrectionList.commentCorrection[].source",
] as const;

/** One result of Europe PMC as a paper. */
export function europePmcPaper(
  result: EuropePmcResult,
  row: number,
  dropped: Readonly<Record<string, string>>,
): Paper {
  const clean = (words: string | undefined): string | undefined =>
    words === undefined ? undefined : plainText(words) || undefined;
  const title = clean(result.title)?.replace(/(?<!\.)\.$/, "");
  const isFromPreprints = result.source === "PPR";
  const journal = clean(
    result.journalInfo?.journal?.title ??
      result.journalTitle ??
      result.journalInfo?.journal?.isoabbreviation ??
      result.journalInfo?.journal?.medlineAbbreviation ??
      (isFromPreprints ? result.bookOrReportDetails?.publisher : undefined),
  );
  const doi = result.doi === undefined ? undefined : doiOf(result.doi);
  const types = result.pubTypeList?.pubType ?? result.pubType?.split(/;\s*/) ?? [];
  const corrections = result.commentCorrectionList?.commentCorrection ?? [];
  const retraction = corrections.find(({ type }) => /^retraction in$/i.test(type ?? ""));
  const mentioned = [result.title, result.abstractText, ...(result.keywordList?.keyword ?? [])]
    .flatMap((words) => registryIdsIn(words ?? ""))
    .filter((id) => !isReviewRegistration(id));
  const preprint =
    isFromPreprints || isPreprint(journal, doi) || types.some((type) => /^preprint$/i.test(type));
  return {
    row,
    kind: preprint ? "preprint" : "journal-article",
    title,
    date:
      result.journalInfo?.yearOfPublication ??
      result.pubYear ??
      result.bookOrReportDetails?.yearOfPublication ??
      result.firstPublicationDate,
    authors: authorsOf(result),
    journal,
    volume: clean(result.journalInfo?.volume ?? result.journalVolume),
    issue: clean(result.journalInfo?.issue ?? result.issue),
    pages: clean(result.pageInfo),
    doi,
    pmid: pmidOf(result.pmid ?? (result.source === "MED" ? (result.id ?? "") : "")),
    pmcid: pmcidIn(result.pmcid ?? (result.source === "PMC" ? (result.id ?? "") : "")),
    registryIds: [...new Set(mentioned)],
    publicationTypes: types,
    retractedBy:
      (retraction && `retraction in ${retraction.reference ?? "another paper"}`) ??
      types.find((type) => /^retracted publication$/i.test(type)) ??
      titleRetraction(title),
    read:
      mentioned[0] === undefined
        ? {}
        : { "reports.0.registryId": `found in the title, abstract or keywords: ${mentioned[0]}` },
    dropped,
    problems: [
      ...encodingProblems(`${result.title ?? ""} ${result.authorString ?? ""}`, row),
      ...(preprint ? [preprintProblem(corrections, row)] : []),
    ],
  };
}

function authorsOf(result: EuropePmcResult): Person[] {
  const listed = (result.authorList?.author ?? []).flatMap((author): Person[] => {
    if (author.collectiveName !== undefined) return [{ whole: plainText(author.collectiveName) }];
    const given = author.initials ?? author.firstName;
    if (author.lastName !== undefined)
      return given === undefined
        ? [{ whole: plainText(author.lastName) }]
        : [{ family: plainText(author.lastName), given: plainText(given) }];
    const person = personIn(plainText(author.fullName ?? ""));
    return person === undefined ? [] : [person];
  });
  if (listed.length > 0) return listed;
  return (result.authorString ?? "")
    .replace(/\.$/, "")
    .split(/,\s*/)
    .flatMap((name): Person[] => {
      const person = personIn(plainText(name));
      return person === undefined ? [] : [person];
    });
}

/** A pre-print gives way to its journal version where there is one. */
function preprintProblem(
  corrections: readonly { type?: string | undefined; reference?: string | undefined }[],
  row: number,
): SourceProblem {
  const version = corrections.find(({ type }) =>
    /preprint of|published in|update/i.test(type ?? ""),
  );
  return {
    row,
    field: "commentCorrectionList",
    value: version?.reference ?? null,
    message:
      version === undefined
        ? "This is a preprint: look for a journal version before its numbers are taken."
        : `This is a preprint; the journal version is ${version.reference ?? "named in the record"}.`,
  };
}
