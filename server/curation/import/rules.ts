import type { DraftDocument } from "#domain/study/draft.ts";
import { identifier } from "#domain/study/fields.ts";
import type { Source, SourceProblem, SuggestedStudy } from "../../sources/suggestion.ts";
import { alignIds } from "./align.ts";
import type { PreviewedStudy } from "./contract.ts";
import { type KnownStudy, type Match, matcherFor } from "./match.ts";
import { suggestionsFor } from "./suggest.ts";

export interface KnownStudies {
  readonly studies: readonly KnownStudy[];
  /** Every key that was ever used, so that a new study takes none of them. */
  readonly takenKeys: ReadonlySet<string>;
}

/**
 * What would become of each study of a file: created under a free key, brought into the one it
 * matches, or refused with the reason. Stores nothing.
 */
export function previewStudies(
  suggested: readonly SuggestedStudy[],
  known: KnownStudies,
  source: Pick<Source, "ownKeys" | "wholeRecords">,
): PreviewedStudy[] {
  const match = matcherFor(known.studies);
  const taken = new Set(known.takenKeys);
  const aimedAt = new Map<string, readonly number[]>();
  return suggested.map((study) => {
    const found = match(study.document, source.ownKeys === true);
    if (found !== null && "found" in found) {
      const earlier = aimedAt.get(found.found.key);
      aimedAt.set(found.found.key, earlier ?? study.rows);
      return matched(study, found, earlier, source);
    }
    const created = newStudy(study, taken);
    taken.add(created.key);
    return found === null
      ? created
      : { ...created, problems: [...created.problems, ambiguous(study, found.several)] };
  });
}

function newStudy(study: SuggestedStudy, taken: ReadonlySet<string>): PreviewedStudy {
  const key = freeKey(study.document, taken);
  const document = { ...study.document, key };
  return {
    ...commonOf(study, document),
    action: "create",
    key,
    match: null,
    counter: null,
    suggestions: suggestionsFor(document, null, { read: study.read, wholeRecord: true }),
  };
}

function matched(
  study: SuggestedStudy,
  { found, by }: Extract<Match, { found: KnownStudy }>,
  earlier: readonly number[] | undefined,
  { ownKeys, wholeRecords }: Pick<Source, "ownKeys" | "wholeRecords">,
): PreviewedStudy {
  const aligned = alignIds(study.document, found.document, ownKeys === true);
  const document = { ...aligned, key: found.key };
  const why =
    earlier !== undefined
      ? `These rows are about the same study as row ${earlier[0]} of this file (${found.key}); import the file again afterwards to bring them in.`
      : found.submitted
        ? `A version of ${found.key} waits for review; it must be published, returned or taken back first.`
        : null;
  return {
    ...commonOf(study, document),
    action: why === null ? "update" : "refuse",
    key: found.key,
    match: { key: found.key, name: found.name, by, state: found.state },
    counter: found.counter,
    suggestions:
      why === null
        ? suggestionsFor(document, found.document, {
            read: study.read,
            wholeRecord: wholeRecords === true,
          })
        : [],
    problems: [...(why === null ? [] : [problemOf(study, why)]), ...study.problems],
  };
}

function commonOf(study: SuggestedStudy, document: DraftDocument) {
  const { short, title, key } = document;
  const name = [short, title].find((one) => typeof one === "string" && one !== "") ?? key;
  return {
    rows: study.rows,
    name: String(name),
    dropped: study.dropped,
    problems: study.problems,
    retracted: study.retracted ?? null,
  };
}

function ambiguous(study: SuggestedStudy, several: readonly KnownStudy[]): SourceProblem {
  const names = several.map(({ name, key }) => `${name} (${key})`).join(", ");
  return problemOf(
    study,
    `Its identifiers stand with several studies: ${names}. It goes in as a new study; look whether it is one of them.`,
  );
}

function problemOf({ rows }: SuggestedStudy, message: string): SourceProblem {
  return { row: rows[0] ?? null, field: null, value: null, message };
}

/** The key the source wished for where it is free, else the next number after it. */
export function freeKey(document: DraftDocument, taken: ReadonlySet<string>): string {
  const wished = identifier.safeParse(document.key).success ? document.key : "study";
  if (!taken.has(wished)) return wished;
  let number = 2;
  while (taken.has(`${wished}-${number}`)) number += 1;
  return `${wished}-${number}`;
}
