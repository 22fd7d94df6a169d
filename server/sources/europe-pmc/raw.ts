import * as z from "zod";

const text = z
  .union([z.string(), z.number()])
  .transform(String)
  .nullish()
  .transform((value) => value ?? undefined);

/** One result of Europe PMC's search, "lite" or "core". */
export const europePmcResult = z.looseObject({
  id: text,
  source: text,
  pmid: text,
  pmcid: text,
  doi: text,
  title: text,
  authorString: text,
  authorList: z
    .looseObject({
      author: z
        .array(
          z.looseObject({
            fullName: text,
            firstName: text,
            lastName: text,
            initials: text,
            collectiveName: text,
          }),
        )
        .nullish(),
    })
    .nullish(),
  journalTitle: text,
  journalVolume: text,
  issue: text,
  pageInfo: text,
  pubYear: text,
  firstPublicationDate: text,
  journalInfo: z
    .looseObject({
      issue: text,
      volume: text,
      yearOfPublication: text,
      journal: z
        .looseObject({ title: text, medlineAbbreviation: text, isoabbreviation: text })
        .nullish(),
    })
    .nullish(),
  pubType: text,
  pubTypeList: z.looseObject({ pubType: z.array(z.string()).nullish() }).nullish(),
  abstractText: text,
  bookOrReportDetails: z.looseObject({ publisher: text, yearOfPublication: text }).nullish(),
  keywordList: z.looseObject({ keyword: z.array(z.string()).nullish() }).nullish(),
  commentCorrectionList: z
    .looseObject({
      commentCorrection: z
        .array(z.looseObject({ id: text, source: text, reference: text, type: text }))
        .nullish(),
    })
    .nullish(),
});
export type EuropePmcResult = z.infer<typeof europePmcResult>;
