import { encodingProblems } from "../file-text.ts";
import { doiOf, isReviewRegistration, pmcidIn, pmidOf, registryIdsIn } from "../identifiers.ts";
import { isPreprint, type Paper } from "../paper.ts";
import type { Person } from "../people.ts";
import { plainText } from "../plain-text.ts";
import { titleRetraction } from "../retraction.ts";
import type { PubmedArticle, PubmedBook, PubmedRecord } from "./raw.ts";

const citation = "MedlineCitation";
const bookDocument = "BookDocument";

/** Paths whose value goes into the draft. */
export const carriedPaths = [
  `${citation}.PMID.#text`,
  `${citation}.Article.ArticleTitle`,
  `${citation}.Article.VernacularTitle`,
  `${citation}.Article.AuthorList[].Author[].LastName`,
  `${citation}.Article.AuthorList[].Author[].ForeName`,
  `${citation}.Article.AuthorList[].Author[].Initials`,
  `${citation}.Article.AuthorList[].Author[].CollectiveName`,
  `${citation}.Article.Journal.Title`,
  `${citation}.Article.Journal.ISOAbbreviation`,
  `${citation}.Article.Journal.JournalIssue.Volume`,
  `${citation}.Article.Journal.JournalIssue.Issue`,
  `${citation}.Article.Journal.JournalIssue.PubDate.Year`,
  `${citation}.Article.Journal.JournalIssue.PubDate.MedlineDate`,
  `${citation}.Article.ArticleDate[].Year`,
  `${citation}.Article.Pagination.MedlinePgn`,
  `${citation}.Article.Pagination.StartPage`,
  `${citation}.Article.Pagination.EndPage`,
  `${citation}.Article.ELocationID[].#text`,
  `${citation}.Article.ELocationID[].@EIdType`,
  `${citation}.Article.PublicationTypeList.PublicationType[].#text`,
  `${citation}.Article.DataBankList.DataBank[].AccessionNumberList.AccessionNumber[]`,
  `${citation}.CommentsCorrectionsList.CommentsCorrections[].@RefType`,
  `${citation}.CommentsCorrectionsList.CommentsCorrections[].RefSource`,
  "PubmedData.ArticleIdList.ArticleId[].#text",
  "PubmedData.ArticleIdList.ArticleId[].@IdType",
  `${bookDocument}.PMID.#text`,
  `${bookDocument}.ArticleTitle`,
  `${bookDocument}.Book.BookTitle`,
  `${bookDocument}.Book.PubDate.Year`,
  `${bookDocument}.AuthorList[].Author[].LastName`,
  `${bookDocument}.AuthorList[].Author[].ForeName`,
  `${bookDocument}.AuthorList[].Author[].Initials`,
  `${bookDocument}.ArticleIdList.ArticleId[].#text`,
  `${bookDocument}.ArticleIdList.ArticleId[].@IdType`,
  `${bookDocument}.PublicationType[].#text`,
] as const;

/** Paths whose words are not kept; abstract and keywords are searched for registrations. */
export const droppedPaths = [
  `${citation}.Article.Abstract.AbstractText[]`,
  `${citation}.KeywordList[].Keyword[]`,
  `${citation}.MeshHeadingList`,
  `${citation}.Article.Journal.JournalIssue.PubDate.Month`,
  `${citation}.Article.Journal.JournalIssue.PubDate.Day`,
  `${citation}.Article.DataBankList.DataBank[].DataBankName`,
  `${bookDocument}.Book.Publisher`,
  `${bookDocument}.Abstract`,
  `${citation}.ChemicalList`,
  `${citation}.Article.GrantList`,
  `${citation}.Article.Language`,
  `${citation}.Article.Journal.ISSN`,
  `${citation}.Article.AuthorList[].Author[].AffiliationInfo`,
  `${citation}.Article.AuthorList[].Author[].Identifier`,
  `${citation}.MedlineJournalInfo`,
  `${citation}.DateRevised`,
  `${citation}.DateCompleted`,
  `${citation}.CoiStatement`,
  `${citation}.CommentsCorrectionsList.CommentsCorrections[].PMID`,
  "PubmedData.History",
  "PubmedData.PublicationStatus",
  "PubmedData.ReferenceList",
  "XML attributes (versions, owners, UI)",
] as const;

/** One article or book chapter of PubMed as a paper. */
export function pubmedPaper(
  record: PubmedRecord,
  dropped: Readonly<Record<string, string>>,
): Paper {
  return "article" in record
    ? articlePaper(record.article, record.row, dropped)
    : bookPaper(record.book, record.row, dropped);
}

function articlePaper(
  { MedlineCitation: cited, PubmedData: data }: PubmedArticle,
  row: number,
  dropped: Readonly<Record<string, string>>,
): Paper {
  const { Article: article } = cited;
  const title =
    clean(article.ArticleTitle)
      ?.replace(/^\[(.*)\]\.?$/, "$1")
      .replace(/(?<!\.)\.$/, "") || clean(article.VernacularTitle);
  const journal = clean(article.Journal?.Title ?? article.Journal?.ISOAbbreviation);
  const ids = data?.ArticleIdList?.ArticleId ?? [];
  const idOf = (type: string): string | undefined =>
    ids.find((id) => id["@IdType"] === type)?.["#text"];
  const location = article.ELocationID?.find((id) => id["@EIdType"] === "doi")?.["#text"];
  const doi = doiOf(location ?? idOf("doi") ?? "");
  const types = (article.PublicationTypeList?.PublicationType ?? []).flatMap(
    (type) => type["#text"] ?? [],
  );
  const own = (article.DataBankList?.DataBank ?? [])
    .flatMap((bank) => bank.AccessionNumberList?.AccessionNumber ?? [])
    .flatMap((number) => registryIdsIn(number ?? ""));
  const mentioned = [
    article.ArticleTitle,
    ...(article.Abstract?.AbstractText ?? []),
    ...(cited.KeywordList ?? []).flatMap((list) => list.Keyword ?? []),
  ].flatMap((words) => registryIdsIn(words ?? ""));
  const retraction = (cited.CommentsCorrectionsList?.CommentsCorrections ?? []).find(
    (one) => one["@RefType"] === "RetractionIn",
  );
  const published = article.Journal?.JournalIssue?.PubDate;
  const pages = article.Pagination;
  return {
    row,
    kind: types.includes("Preprint") || isPreprint(journal, doi) ? "preprint" : "journal-article",
    title,
    date: published?.Year ?? published?.MedlineDate ?? article.ArticleDate?.[0]?.Year,
    authors: peopleOf(article.AuthorList?.find((list) => list["@Type"] !== "editors")?.Author),
    journal,
    volume: clean(article.Journal?.JournalIssue?.Volume),
    issue: clean(article.Journal?.JournalIssue?.Issue),
    pages: clean(pages?.MedlinePgn ?? [pages?.StartPage, pages?.EndPage].filter(Boolean).join("-")),
    doi,
    pmid: pmidOf(cited.PMID ?? ""),
    pmcid: pmcidIn(idOf("pmc") ?? ""),
    registryIds: [...new Set(own.length > 0 ? own : mentioned)].filter(
      (id) => !isReviewRegistration(id),
    ),
    publicationTypes: types,
    retractedBy:
      (retraction && `retraction in ${clean(retraction.RefSource) ?? "another paper"}`) ??
      types.find((type) => /^retracted publication$/i.test(type)) ??
      titleRetraction(title),
    read:
      own.length === 0 && mentioned[0] !== undefined
        ? { "reports.0.registryId": `found in the title, abstract or keywords: ${mentioned[0]}` }
        : {},
    dropped,
    problems: encodingProblems(article.ArticleTitle ?? "", row),
  };
}

function bookPaper(
  { BookDocument: document }: PubmedBook,
  row: number,
  dropped: Readonly<Record<string, string>>,
): Paper {
  const idOf = (type: string): string | undefined =>
    document.ArticleIdList?.ArticleId?.find((id) => id["@IdType"] === type)?.["#text"];
  const bookTitle = clean(document.Book?.BookTitle);
  const title = clean(document.ArticleTitle);
  return {
    row,
    kind: "secondary",
    title: title ?? bookTitle,
    date: document.Book?.PubDate?.Year,
    authors: peopleOf(
      (document.AuthorList ?? document.Book?.AuthorList)?.find(
        (list) => list["@Type"] !== "editors",
      )?.Author,
    ),
    journal: title === undefined ? undefined : bookTitle,
    doi: doiOf(idOf("doi") ?? ""),
    pmid: pmidOf(document.PMID ?? ""),
    registryIds: [],
    publicationTypes: (document.PublicationType ?? []).flatMap((type) => type["#text"] ?? []),
    read: {},
    dropped,
    problems: [
      {
        row,
        field: "BookDocument",
        value: title ?? bookTitle ?? null,
        message: "This is a book or a chapter of one, which is seldom the report of a study.",
      },
    ],
  };
}

function clean(words: string | undefined): string | undefined {
  return words === undefined ? undefined : plainText(words) || undefined;
}

function peopleOf(
  authors: readonly {
    LastName?: string | undefined;
    ForeName?: string | undefined;
    Initials?: string | undefined;
    CollectiveName?: string | undefined;
  }[] = [],
): Person[] {
  return authors.flatMap((author): Person[] => {
    const family = clean(author.LastName);
    const given = clean(author.Initials ?? author.ForeName);
    if (family !== undefined)
      return given === undefined ? [{ whole: family }] : [{ family, given }];
    const whole = clean(author.CollectiveName);
    return whole === undefined ? [] : [{ whole }];
  });
}
