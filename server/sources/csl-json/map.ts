import { encodingProblems } from "../file-text.ts";
import {
  doiIn,
  doiOf,
  isReviewRegistration,
  pmcidIn,
  pmidInLink,
  pmidOf,
  registryIdsIn,
} from "../identifiers.ts";
import { isPreprint, type Paper } from "../paper.ts";
import { type Person, personIn } from "../people.ts";
import { plainText } from "../plain-text.ts";
import { titleRetraction } from "../retraction.ts";
import type { CslItem } from "./raw.ts";

/** Keys whose value goes into the draft. */
export const carriedKeys = [
  "type",
  "title",
  "author",
  "issued",
  "container-title",
  "container-title-short",
  "journalAbbreviation",
  "volume",
  "issue",
  "page",
  "number",
  "DOI",
  "PMID",
  "PMCID",
  "custom",
  "genre",
  "clinical-trial-number",
  "updated-by",
] as const;

/** Keys whose words are not kept; abstract, note, URL and keyword are searched for identifiers. */
export const droppedKeys = [
  "abstract",
  "note",
  "URL",
  "keyword",
  "id",
  "publisher",
  "publisher-place",
  "ISSN",
  "ISBN",
  "language",
  "accessed",
  "title-short",
  "editor",
  "translator",
  "source",
  "submitted",
  "status",
  "version",
  "event-date",
  "original-date",
  "citation-key",
] as const;

const articleTypes =
  /^(?:article-journal|journal-article|article|article-magazine|paper-conference|proceedings-article|posted-content)$/;

/** One item of CSL-JSON as a paper. `dropped` holds what its file had beside the carried keys. */
export function cslPaper(
  item: CslItem,
  row: number,
  dropped: Readonly<Record<string, string>>,
): Paper {
  const title = clean(item.title);
  const journal = clean(
    item["container-title"] ?? item["container-title-short"] ?? item.journalAbbreviation,
  );
  const searched = [item.note, item.URL, item.keyword, item.title, item.abstract].filter(
    (words) => words !== undefined,
  );
  const own = [
    ...(item["clinical-trial-number"] ?? []).flatMap((one) =>
      registryIdsIn((one["clinical-trial-number"] ?? "").toUpperCase()),
    ),
    ...registryIdsIn(JSON.stringify(item.custom ?? "")),
  ];
  const mentioned = searched.flatMap(registryIdsIn);
  const note = item.note ?? "";
  const doi = (item.DOI && doiOf(item.DOI)) ?? doiIn(item.URL ?? "") ?? doiIn(note);
  const pmid =
    (item.PMID && pmidOf(item.PMID)) ??
    /\bPMID:?\s*(\d{1,9})\b/i.exec(note)?.[1] ??
    pmidInLink(item.URL ?? "");
  const pmcid = pmcidOf(item.PMCID) ?? pmcidIn(note) ?? pmcidIn(item.URL ?? "");
  const update = (item["updated-by"] ?? []).find(({ type }) =>
    /retraction|withdrawal/i.test(type ?? ""),
  );
  const isOwnPreprint =
    isPreprint(journal ?? clean(item.publisher), doi) ||
    /preprint|posted-content/i.test(item.genre ?? item.type);
  return {
    row,
    kind: isOwnPreprint
      ? "preprint"
      : articleTypes.test(item.type)
        ? "journal-article"
        : "secondary",
    title,
    date: dateOf(item.issued),
    authors: (item.author ?? []).flatMap(personOf),
    journal,
    volume: clean(item.volume),
    issue: clean(item.issue),
    pages: clean(item.page ?? item.number),
    doi,
    pmid,
    pmcid,
    registryIds: [...new Set([...own, ...mentioned])].filter((id) => !isReviewRegistration(id)),
    publicationTypes: item.genre === undefined ? [] : [item.genre],
    retractedBy:
      update?.type ??
      titleRetraction(title) ??
      (/\bretracted (?:publication|article)\b|\bretraction:/i.test(note) ? note : undefined),
    read: {
      ...(item.PMID === undefined && pmid !== undefined
        ? { "reports.0.pmid": `note or URL: ${pmid}` }
        : {}),
      ...(item.PMCID === undefined && pmcid !== undefined
        ? { "reports.0.pmcid": `note or URL: ${pmcid}` }
        : {}),
      ...(item.DOI === undefined && doi !== undefined
        ? { "reports.0.doi": `note or URL: ${doi}` }
        : {}),
      ...(own.length === 0 && mentioned[0] !== undefined
        ? {
            "reports.0.registryId": `found in the note, link, keywords, title or abstract: ${mentioned[0]}`,
          }
        : {}),
    },
    dropped,
    problems: encodingProblems(`${item.title ?? ""} ${JSON.stringify(item.author ?? "")}`, row),
  };
}

function clean(words: string | undefined): string | undefined {
  return words === undefined ? undefined : plainText(words) || undefined;
}

function pmcidOf(field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  return pmcidIn(field) ?? (/^\d+$/.test(field.trim()) ? `PMC${field.trim()}` : undefined);
}

function dateOf(issued: CslItem["issued"]): string | undefined {
  if (issued === undefined || issued === null) return undefined;
  if (typeof issued === "string") return issued;
  const [parts = []] = issued["date-parts"] ?? [];
  const numbers = parts.filter((part) => part !== null && part !== "");
  return numbers.length > 0 ? numbers.join("-") : (issued.literal ?? issued.raw);
}

function personOf(name: NonNullable<CslItem["author"]>[number]): Person[] {
  const whole = name.literal ?? name.name;
  if (name.family === undefined || name.family === null || name.family === "") {
    const person = whole === undefined || whole === null ? undefined : personIn(plainText(whole));
    return person === undefined ? [] : [person];
  }
  const particles = [name["dropping-particle"], name["non-dropping-particle"]]
    .filter(Boolean)
    .join(" ");
  const family = plainText(`${particles} ${name.family}`);
  return name.given ? [{ family, given: plainText(name.given) }] : [{ whole: family }];
}
