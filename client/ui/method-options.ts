import type { MetaAnalysisRequest } from "#domain/stats/meta-analysis-request.ts";

/** One option of a choice: its name and, in a line, what taking it means. */
export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly note: string;
  readonly group?: string;
}

export const methodOptions: readonly Option<MetaAnalysisRequest["method"]>[] = [
  {
    value: "REML",
    label: "REML",
    note: "Trials may differ in their true effect; their spread by restricted maximum likelihood, the usual choice.",
  },
  {
    value: "DL",
    label: "DerSimonian–Laird",
    note: "The older standard, computed in one step; often too small a spread when trials are few.",
  },
  {
    value: "PM",
    label: "Paule–Mandel",
    note: "The spread at which Q equals what chance gives; close to REML.",
  },
  {
    value: "EB",
    label: "Empirical Bayes",
    note: "The same answer as Paule–Mandel, found another way.",
  },
  {
    value: "ML",
    label: "Maximum likelihood",
    note: "Like REML without its correction; too small a spread when trials are few.",
  },
  { value: "HE", label: "Hedges", note: "An unweighted spread; tends to be large." },
  { value: "HS", label: "Hunter–Schmidt", note: "A weighted spread; tends to be small." },
  { value: "SJ", label: "Sidik–Jonkman", note: "Never 0; tends to be large when trials agree." },
  {
    value: "EE",
    label: "One common effect",
    note: "Takes every trial to measure the very same effect; the spread is not counted.",
  },
];

export const testOptions: readonly Option<MetaAnalysisRequest["test"]>[] = [
  {
    value: "knha",
    label: "Hartung–Knapp",
    note: "Counts that the spread is itself uncertain; wide with few trials.",
  },
  {
    value: "adhoc",
    label: "Hartung–Knapp, never narrower",
    note: "The same, but never narrower than the plain t interval.",
  },
  {
    value: "z",
    label: "Normal (z)",
    note: "Takes the spread as known; too narrow with few trials.",
  },
  {
    value: "t",
    label: "t",
    note: "Like z, with the wider tails of k − 1 degrees of freedom.",
  },
];

export type Level = "80" | "90" | "95" | "99";

export const levelOptions: readonly Option<Level>[] = [
  { value: "95", label: "95 %", note: "The usual width." },
  { value: "80", label: "80 %", note: "Narrower, and wrong in one case of five." },
  { value: "90", label: "90 %", note: "Narrower, and wrong in one case of ten." },
  { value: "99", label: "99 %", note: "Wider, and wrong in one case of a hundred." },
];
