import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { DraftDocument } from "#domain/study/draft.ts";
import { isObject, sameValue } from "#domain/study/same-value.ts";
import type { Database } from "../../db/client.ts";
import { publishedStudy } from "../../db/published.ts";
import { extraction } from "../../db/schema.ts";
import { draftDocumentOf } from "../../db/stored-document.ts";
import { AppError } from "../../errors.ts";

/**
 * Throws where a document claims to have been extracted twice with other figures than the program
 * found, or than are published with it. Notes on decisions are the curators' own.
 */
export async function assertOwnFigures(db: Database, document: DraftDocument): Promise<void> {
  const claimed = figuresIn(document);
  if (claimed === undefined) return;
  const compared = await db
    .select({ figures: extraction.figures })
    .from(extraction)
    .where(
      and(
        eq(extraction.key, document.key),
        isNotNull(extraction.figures),
        isNull(extraction.endedAt),
      ),
    );
  const published = await publishedStudy(db, document.key);
  const known = [
    ...compared.map(({ figures }) => figuresIn({ extraction: figures })),
    ...(published === undefined ? [] : [figuresIn(draftDocumentOf(published))]),
  ];
  if (known.some((one) => sameValue(one, claimed))) return;
  const message =
    "how far two extractions agreed is worked out by the program, and these are not its figures; take the field out";
  throw new AppError("invalid-input", `This draft cannot be handed over: ${message}.`, [
    { path: "extraction", value: null, message },
  ]);
}

function figuresIn(document: Readonly<Record<string, unknown>>): unknown {
  const held = document["extraction"];
  if (!isObject(held)) return held;
  const { notes: _notes, undecided: _undecided, ...figures } = held;
  return figures;
}
