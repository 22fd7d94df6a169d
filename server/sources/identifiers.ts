/** A DOI in running text, without the stop or bracket that ends the sentence around it. */
export function doiIn(text: string): string | undefined {
  const found = /\b10\.\d{4,9}\/[^\s"<>]+/.exec(text)?.[0];
  return found === undefined ? undefined : withoutSentenceEnd(found);
}

/** The DOI of a field that holds one, whatever stands before it ("https://doi.org/", "doi:"). */
export function doiOf(field: string): string | undefined {
  let value = field
    .trim()
    .replace(/^(?:https?:\/\/)?(?:(?:dx|www)\.)*doi\.org\//i, "")
    .replace(/^doi:?\s*/i, "");
  if (/^10\.\d{4,9}%2f/i.test(value)) value = value.replace(/%2f/i, "/");
  const whole = /^10\.\d{4,9}\/\S+/.exec(value)?.[0];
  return whole === undefined ? doiIn(field) : withoutSentenceEnd(whole);
}

/** A closing bracket belongs to the DOI where it was opened in it: 10.1016/S0140-6736(20)30300-7. */
function withoutSentenceEnd(doi: string): string {
  let value = doi;
  for (;;) {
    const last = value.at(-1) ?? "";
    const opening = { ")": "(", "]": "[", "}": "{" }[last];
    const isLoose =
      ".,;:'’”".includes(last) ||
      (opening !== undefined && value.split(last).length > value.split(opening).length);
    if (!isLoose || last === "") return value;
    value = value.slice(0, -1);
  }
}

/** A PubMed number from a field that holds one: "PMID: 123", "123", "https://pubmed…/123/". */
export function pmidOf(field: string): string | undefined {
  const value = field.trim();
  return (
    /^(?:(?:pmid|pubmed|medline):?\s*)?0*([1-9]\d{0,8})(?:\s*\[.*\])?$/i.exec(value)?.[1] ??
    pmidInLink(value)
  );
}

/** The PubMed number a link leads to. */
export function pmidInLink(text: string): string | undefined {
  return /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed|europepmc\.org\/(?:article|abstract)\/med)\/0*([1-9]\d{0,8})/i.exec(
    text,
  )?.[1];
}

export function pmcidIn(text: string): string | undefined {
  return /\bPMC\d{3,9}\b/i.exec(text)?.[0].toUpperCase();
}

/** Registrations, each with its form and the page to look it up. EU CTIS stands before EudraCT. */
const registries: readonly {
  readonly name: string;
  readonly form: RegExp;
  readonly write?: (found: string) => string;
  readonly link?: (id: string) => string;
}[] = [
  {
    name: "ClinicalTrials.gov",
    form: /\bNCT[\s:#-]?0?\d{8}\b/gi,
    write: (found) => `NCT${found.replace(/\D/g, "").slice(-8)}`,
    link: (id) => `https://clinicaltrials.gov/study/${id}`,
  },
  {
    name: "EU CTIS",
    form: /\b20\d{2}-5\d{5}-\d{2}-\d{2}\b/g,
    link: (id) => `https://euclinicaltrials.eu/ctis-public/view/${id}`,
  },
  {
    name: "EudraCT",
    form: /\b20\d{2}-\d{6}-\d{2}\b(?!-\d)/g,
    link: (id) => `https://www.clinicaltrialsregister.eu/ctr-search/search?query=${id}`,
  },
  {
    name: "ISRCTN",
    form: /\bISRCTN\s?\d{8}\b/gi,
    write: (found) => found.toUpperCase().replace(/\s/g, ""),
    link: (id) => `https://www.isrctn.com/${id}`,
  },
  {
    name: "ANZCTR",
    form: /\bACTRN\s?\d{14}p?\b/gi,
    write: (found) => found.replace(/\s/g, "").replace(/^actrn/i, "ACTRN"),
    link: (id) => `https://www.anzctr.org.au/${id}.aspx`,
  },
  { name: "ChiCTR", form: /\bChiCTR[-A-Z]*\d{8,10}\b/gi },
  { name: "UMIN-CTR", form: /\bUMIN\d{9}\b/gi, write: (found) => found.toUpperCase() },
  { name: "IRCT", form: /\bIRCT\d+N\d+\b/gi, write: (found) => found.toUpperCase() },
  { name: "PROSPERO", form: /\bCRD42\d{9,}\b/gi, write: (found) => found.toUpperCase() },
];

/** Every registration named in a text, once each, ClinicalTrials.gov first. */
export function registryIdsIn(text: string): string[] {
  return [
    ...new Set(
      registries.flatMap(({ form, write }) =>
        [...text.matchAll(form)].map(([found]) => write?.(found) ?? found),
      ),
    ),
  ];
}

/** True for the registration of a review, which names no trial. */
export function isReviewRegistration(id: string): boolean {
  return id.startsWith("CRD42");
}

export function registryLink(id: string): string | undefined {
  return registries.find(({ form }) => new RegExp(form.source, "i").test(id))?.link?.(id);
}
