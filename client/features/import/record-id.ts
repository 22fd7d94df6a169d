export interface RecordId {
  readonly from: "clinicaltrials-gov" | "pubmed" | "europe-pmc";
  readonly id: string;
}

/** What a typed number names: a registration, a PubMed number, or a record of Europe PMC. */
export function recordIdOf(typed: string): RecordId | null {
  const words = typed.trim();
  const trial = /\bNCT\d{8}\b/i.exec(words)?.[0];
  if (trial !== undefined) return { from: "clinicaltrials-gov", id: trial.toUpperCase() };
  const pubmed = /^(?:pmid:?\s*|https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/)?(\d{1,9})\/?$/i.exec(
    words,
  )?.[1];
  if (pubmed !== undefined) return { from: "pubmed", id: pubmed };
  const europe = /\b(?:PMC\d{3,9}|PPR\d{1,9})\b/i.exec(words)?.[0];
  if (europe !== undefined) return { from: "europe-pmc", id: europe.toUpperCase() };
  const article = /\bMED[:/](\d{1,9})\b/i.exec(words)?.[1];
  return article === undefined ? null : { from: "europe-pmc", id: article };
}
