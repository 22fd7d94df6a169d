import { roleIncludes } from "#domain/accounts/role.ts";
import { draftName } from "#domain/study/draft-name.ts";
import { authorOf } from "../../db/author.ts";
import type { Database } from "../../db/client.ts";
import { recordOf } from "../../db/stored-document.ts";
import { AppError } from "../../errors.ts";
import type { Account } from "../guard.ts";
import { type Agreed, agreedOf } from "./agreed-state.ts";
import { compareBoth } from "./compare.ts";
import type { ExtractionsAnswer } from "./contract.ts";
import { extractionOf, type ExtractionRow, revisionById, type StudyRevision } from "./rows.ts";

type Asking = Pick<Account, "id" | "role">;

/** Both extractions side by side. Throws while one of them is still being written. */
export async function readComparison(
  db: Database,
  key: string,
  account: Asking,
): Promise<ExtractionsAnswer> {
  const pair = await comparedPair(db, key);
  const { first, second, row } = pair;
  const agreed = await agreedOf(db, row);
  return {
    key,
    name: draftName(recordOf(first)),
    figures: row.figures,
    first: sideOf(first),
    second: sideOf(second),
    agreed: { state: agreed.state, by: agreed.by, revision: agreed.revision },
    obstacle: obstacleTo(pair, agreed, account)?.message ?? null,
  };
}

export interface ComparedPair {
  readonly row: ExtractionRow & { readonly figures: NonNullable<ExtractionRow["figures"]> };
  readonly first: StudyRevision;
  readonly second: StudyRevision;
}

/** The two revisions that are compared. */
export async function comparedPair(db: Database, key: string): Promise<ComparedPair> {
  await compareBoth(db, key);
  const row = await extractionOf(db, key);
  const { figures, firstRevision, secondRevision } = row;
  if (figures === null || firstRevision === null || secondRevision === null)
    throw new AppError("conflict", `${waitingWords(row)} Only then can the two be compared.`);
  const [first, second] = await Promise.all([
    revisionById(db, firstRevision),
    revisionById(db, secondRevision),
  ]);
  return { row: { ...row, figures }, first, second };
}

function waitingWords({ key, extractor, secondRevision }: ExtractionRow): string {
  if (extractor === null) return `Nobody has taken the second extraction of "${key}" up yet.`;
  return secondRevision === null
    ? `${extractor} has not handed the second extraction of "${key}" over yet.`
    : `The first extraction of "${key}" is being written again and is not handed over yet.`;
}

/** What keeps an account from beginning the agreed record; null where nothing does. */
export function obstacleTo(
  { row, first, second }: ComparedPair,
  agreed: Agreed,
  { id, role }: Asking,
): AppError | null {
  const tookPart = [...first.writers, ...second.writers].includes(id);
  if (!tookPart && !roleIncludes(role, "reviewer"))
    return new AppError("forbidden", "The two extractors or a reviewer join them.");
  const words = whatIsUnderWay(row.key, agreed);
  return words === null ? null : new AppError("conflict", words);
}

function whatIsUnderWay(key: string, agreed: Agreed): string | null {
  if (agreed.state === "submitted")
    return `The agreed record was handed over by ${agreed.by} and waits for review.`;
  if (agreed.otherDraftBy !== null)
    return `There is another draft of "${key}", last saved by ${agreed.otherDraftBy}; it must be handed over or thrown away before the two extractions can be joined.`;
  if (agreed.otherSubmissionBy !== null)
    return `Another version of "${key}" by ${agreed.otherSubmissionBy} waits for review; it must be published, returned or taken back before the two extractions can be joined.`;
  return null;
}

function sideOf(revision: StudyRevision): ExtractionsAnswer["first"] {
  const { time, id } = revision;
  return { author: authorOf(revision), time, revision: id, document: recordOf(revision) };
}
