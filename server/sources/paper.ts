import { paperDesign } from "./paper-design.ts";
import { registryLink } from "./identifiers.ts";
import { authorName, type Person, surname } from "./people.ts";
import { shortened, slug } from "./plain-text.ts";
import type { SourceProblem, SourceReading, SuggestedStudy } from "./suggestion.ts";

/** What the bibliographic formats have in common, before it becomes the draft of a study. */
export interface Paper {
  /** Line or record the item begins at. */
  readonly row: number;
  readonly kind: "journal-article" | "preprint" | "registry-record" | "secondary";
  readonly title?: string | undefined;
  /** The date as printed; its first four-figure number is the year. */
  readonly date?: string | undefined;
  readonly authors: readonly Person[];
  readonly journal?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly doi?: string | undefined;
  readonly pmid?: string | undefined;
  readonly pmcid?: string | undefined;
  /** Registrations, those from a field of their own first. */
  readonly registryIds: readonly string[];
  readonly publicationTypes: readonly string[];
  /** The words by which the source says that the paper was retracted. */
  readonly retractedBy?: string | undefined;
  /** Where an identifier was found, if not in a field of its own: by path in the document. */
  readonly read: Readonly<Record<string, string>>;
  readonly dropped: Readonly<Record<string, string>>;
  readonly problems: readonly SourceProblem[];
}

const preprintServer =
  /\b(?:medrxiv|biorxiv|psyarxiv|arxiv|research square|preprints?(?:\.org)?|ssrn|osf preprints)\b/i;
const preprintDoi =
  /^10\.(?:1101\/20|21203\/rs|31234\/osf|20944\/preprints|2139\/ssrn|48550\/arxiv|64898\/)/i;

/** Tells a preprint by its server or DOI. */
export function isPreprint(journal: string | undefined, doi: string | undefined): boolean {
  return preprintServer.test(journal ?? "") || preprintDoi.test(doi ?? "");
}

/** The drafts of a file's papers: keys made unique, the same paper twice pointed out. */
export function readPapers(
  papers: readonly Paper[],
  problems: readonly SourceProblem[],
): SourceReading {
  const studies: SuggestedStudy[] = [];
  const unusable: SourceProblem[] = [...problems];
  const usedKeys = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const paper of papers) {
    if (paper.title === undefined && paper.doi === undefined && paper.pmid === undefined) {
      unusable.push(...paper.problems, {
        row: paper.row,
        field: "title",
        value: null,
        message:
          "The record has neither a title nor a DOI nor a PubMed number, so it names no paper.",
      });
      continue;
    }
    const known = [paper.doi?.toLowerCase(), paper.pmid].filter((one) => one !== undefined);
    const identities = known.length > 0 ? known : [slug(paper.title ?? "")];
    const identity = identities.find((one) => seen.has(one));
    const before = identity === undefined ? undefined : seen.get(identity);
    for (const one of identities) if (!seen.has(one)) seen.set(one, paper.row);
    const twice =
      before === undefined
        ? []
        : [
            {
              row: paper.row,
              field: null,
              value: identity ?? null,
              message: `The same paper stands in this file already (row ${before}).`,
            },
          ];
    const study = suggestPaper(paper, freeKey(keyOf(paper), usedKeys));
    studies.push({ ...study, problems: [...study.problems, ...twice] });
  }
  return { studies, problems: unusable };
}

function suggestPaper(paper: Paper, key: string): SuggestedStudy {
  const { year, problem } = yearOf(paper);
  const [first] = paper.authors;
  const [registryId, ...moreIds] = paper.registryIds;
  const hints = paperDesign(paper);
  const url =
    paper.doi === undefined
      ? paper.pmid === undefined
        ? registryId && registryLink(registryId)
        : `https://pubmed.ncbi.nlm.nih.gov/${paper.pmid}/`
      : `https://doi.org/${encodeURI(paper.doi)}`;
  return {
    rows: [paper.row],
    document: {
      key,
      ...(first !== undefined && year !== undefined ? { short: `${surname(first)} ${year}` } : {}),
      ...given("title", paper.title),
      ...given("year", year),
      ...given("firstAuthor", first && authorName(first)),
      ...given("journal", paper.journal),
      reports: [
        {
          id: paper.kind === "registry-record" ? "registry" : "paper",
          kind: paper.kind,
          citation: citationOf(paper, year),
          ...given("doi", paper.doi),
          ...given("pmid", paper.pmid),
          ...given("pmcid", paper.pmcid),
          ...given("registryId", registryId),
          ...given("url", url),
          ...(paper.retractedBy === undefined ? {} : { retracted: true }),
        },
      ],
      ...(hints.design === undefined ? {} : { design: hints.design }),
    },
    read: {
      ...(year === undefined || paper.date === undefined ? {} : { year: paper.date }),
      ...hints.read,
      ...paper.read,
    },
    dropped: {
      ...paper.dropped,
      ...(moreIds.length === 0 ? {} : { "further registrations": moreIds.join(", ") }),
    },
    problems: [
      ...paper.problems,
      ...problem,
      ...hints.problems,
      ...(paper.title === undefined
        ? [{ row: paper.row, field: "title", value: null, message: "The record has no title." }]
        : []),
      ...(moreIds.length === 0
        ? []
        : [
            {
              row: paper.row,
              field: null,
              value: moreIds.join(", "),
              message: `The record names more than one registration; ${registryId} was taken, ${moreIds.join(", ")} not.`,
            },
          ]),
    ],
    ...(paper.retractedBy === undefined
      ? {}
      : { retracted: `This paper was retracted (${shortened(paper.retractedBy, 160)}).` }),
  };
}

/** Present only where there is a value, so that no draft holds an empty field. */
export function given<const Name extends string, Value>(
  name: Name,
  value: Value | undefined | "",
): { [Key in Name]?: Value } {
  return value === undefined || value === ""
    ? {}
    : ({ [name]: value } as { [Key in Name]?: Value });
}

function yearOf(paper: Paper): { year?: number; problem: SourceProblem[] } {
  if (paper.date === undefined || paper.date === "") return { problem: [] };
  const year = Number(/(?<!\d)\d{4}(?!\d)/.exec(paper.date)?.[0]);
  return year >= 1950 && year <= 2100
    ? { year, problem: [] }
    : {
        problem: [
          {
            row: paper.row,
            field: "year",
            value: paper.date,
            message: `No year between 1950 and 2100 could be read from "${shortened(paper.date, 60)}".`,
          },
        ],
      };
}

/** Authors, title, journal and place, in one line. */
function citationOf(paper: Paper, year: number | undefined): string {
  const names = paper.authors.map(authorName);
  const authors = names.length > 2 ? `${names[0]} and colleagues` : names.join(" and ");
  const issue = paper.issue === undefined ? "" : `(${paper.issue})`;
  const pages = paper.pages === undefined ? "" : `:${paper.pages.replace(/--?/g, "–")}`;
  const place = paper.volume === undefined ? "" : `;${paper.volume}${issue}${pages}`;
  const parts = [
    authors,
    paper.title?.replace(/[.\s]+$/, ""),
    [paper.journal, year].filter((part) => part !== undefined).join(" ") + place,
  ].filter((part) => part !== undefined && part !== "");
  const words = parts.join(". ");
  return words === "" ? (paper.doi ?? `PubMed ${paper.pmid}`) : `${words}.`;
}

function keyOf(paper: Paper): string {
  const [first] = paper.authors;
  const { year } = yearOf(paper);
  const name = first === undefined ? "" : slug(surname(first));
  const words = slug(paper.title ?? "")
    .split("-")
    .slice(0, 4);
  const base = name === "" ? words.join("-") : name;
  const fallback = slug(paper.pmid ?? paper.doi ?? "paper");
  return [base === "" ? fallback : base, year].filter((part) => part !== undefined).join("-");
}

/** The key itself, or with the first number that makes it differ from those used before. */
export function freeKey(key: string, used: Map<string, number>): string {
  let number = used.get(key) ?? 0;
  let candidate = key;
  while (used.has(candidate)) {
    number++;
    candidate = `${key}-${number}`;
  }
  used.set(key, Math.max(number, 1));
  if (candidate !== key) used.set(candidate, 1);
  return candidate;
}
