import { XMLParser, XMLValidator } from "fast-xml-parser";
import * as z from "zod";
import { lineCounter } from "../file-text.ts";
import type { SourceProblem } from "../suggestion.ts";

/** An element's text, whether it has attributes or not. */
const text = z
  .union([z.string(), z.looseObject({ "#text": z.string().optional() })])
  .transform((value) => (typeof value === "string" ? value : value["#text"]))
  .optional();

const author = z.looseObject({
  LastName: text,
  ForeName: text,
  Initials: text,
  CollectiveName: text,
});
const authorList = z.looseObject({
  "@Type": z.string().optional(),
  Author: z.array(author).optional(),
});
const date = z.looseObject({ Year: text, MedlineDate: text, Month: text, Day: text });
const identified = z.looseObject({
  "#text": z.string().optional(),
  "@IdType": z.string().optional(),
  "@EIdType": z.string().optional(),
});
const idList = z.looseObject({ ArticleId: z.array(identified).optional() }).optional();
const abstract = z.looseObject({ AbstractText: z.array(text).optional() }).optional();
const typed = z.union([
  z.string().transform((name) => ({ "#text": name })),
  z.looseObject({ "#text": z.string().optional() }),
]);

const article = z.looseObject({
  MedlineCitation: z.looseObject({
    PMID: text,
    Article: z.looseObject({
      ArticleTitle: text,
      VernacularTitle: text,
      Abstract: abstract,
      AuthorList: z.array(authorList).optional(),
      Journal: z
        .looseObject({
          Title: text,
          ISOAbbreviation: text,
          JournalIssue: z
            .looseObject({ Volume: text, Issue: text, PubDate: date.optional() })
            .optional(),
        })
        .optional(),
      Pagination: z.looseObject({ MedlinePgn: text, StartPage: text, EndPage: text }).optional(),
      ELocationID: z.array(identified).optional(),
      PublicationTypeList: z.looseObject({ PublicationType: z.array(typed).optional() }).optional(),
      ArticleDate: z.array(date).optional(),
      DataBankList: z
        .looseObject({
          DataBank: z
            .array(
              z.looseObject({
                AccessionNumberList: z
                  .looseObject({ AccessionNumber: z.array(text).optional() })
                  .optional(),
              }),
            )
            .optional(),
        })
        .optional(),
    }),
    CommentsCorrectionsList: z
      .looseObject({
        CommentsCorrections: z
          .array(z.looseObject({ "@RefType": z.string().optional(), RefSource: text, PMID: text }))
          .optional(),
      })
      .optional(),
    KeywordList: z.array(z.looseObject({ Keyword: z.array(text).optional() })).optional(),
  }),
  PubmedData: z.looseObject({ ArticleIdList: idList }).optional(),
});

const book = z.looseObject({
  BookDocument: z.looseObject({
    PMID: text,
    ArticleIdList: idList,
    ArticleTitle: text,
    Book: z
      .looseObject({
        BookTitle: text,
        PubDate: date.optional(),
        AuthorList: z.array(authorList).optional(),
      })
      .optional(),
    AuthorList: z.array(authorList).optional(),
    Abstract: abstract,
    PublicationType: z.array(typed).optional(),
  }),
});

export type PubmedArticle = z.infer<typeof article>;
export type PubmedBook = z.infer<typeof book>;

export type PubmedRecord =
  | { readonly row: number; readonly raw: unknown; readonly article: PubmedArticle }
  | { readonly row: number; readonly raw: unknown; readonly book: PubmedBook };

const lists = new Set([
  "Author",
  "AuthorList",
  "AbstractText",
  "ArticleId",
  "ELocationID",
  "PublicationType",
  "ArticleDate",
  "DataBank",
  "AccessionNumber",
  "CommentsCorrections",
  "Keyword",
  "KeywordList",
]);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  // Titles and abstracts hold inline mark-up; they are kept as they stand and cleaned afterwards.
  stopNodes: [
    "..ArticleTitle",
    "..VernacularTitle",
    "..AbstractText",
    "..BookTitle",
    "..CollectiveName",
    "..Keyword",
  ],
  isArray: (name) => lists.has(name),
});

/** Reads each article or chapter of a set by itself, so that a broken one does not take the rest. */
export function pubmedRecords(text: string): {
  records: PubmedRecord[];
  problems: SourceProblem[];
} {
  const records: PubmedRecord[] = [];
  const problems: SourceProblem[] = [];
  for (const piece of piecesOf(text)) {
    const problem = (message: string, field: string | null = null, row = piece.row): void => {
      problems.push({ row, field, value: null, message });
    };
    const valid = XMLValidator.validate(piece.text);
    if (valid !== true) {
      const row = piece.row + valid.err.line - 1;
      problem(
        `The record that begins in line ${piece.row} is not well-formed XML in line ${row}.`,
        null,
        row,
      );
      continue;
    }
    const raw = (parser.parse(piece.text) as Record<string, unknown>)[piece.tag];
    const parsed =
      piece.tag === "PubmedArticle"
        ? article.transform((value) => ({ article: value })).safeParse(raw)
        : book.transform((value) => ({ book: value })).safeParse(raw);
    if (parsed.success) records.push({ row: piece.row, raw, ...parsed.data });
    else
      problem(
        `The record that begins in line ${piece.row} lacks ${parsed.error.issues[0]?.path.join(".") ?? "its parts"}.`,
        parsed.error.issues[0]?.path.join(".") ?? null,
      );
  }
  return { records, problems };
}

/** Each record from its opening tag to its closing one, or to the next record where that is missing. */
function piecesOf(
  text: string,
): { row: number; tag: "PubmedArticle" | "PubmedBookArticle"; text: string }[] {
  const starts = [...text.matchAll(/<(PubmedArticle|PubmedBookArticle)(?=[\s>])/g)];
  const lineOf = lineCounter(text);
  return starts.map((start, index) => {
    const tag = start[1] as "PubmedArticle" | "PubmedBookArticle";
    const closing = `</${tag}>`;
    const rest = text.slice(start.index, starts[index + 1]?.index ?? text.length);
    const end = rest.indexOf(closing);
    return {
      row: lineOf(start.index),
      tag,
      text: end === -1 ? rest : rest.slice(0, end + closing.length),
    };
  });
}
