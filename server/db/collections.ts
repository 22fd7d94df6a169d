import type * as z from "zod";
import { certaintyJudgement, certaintyJudgementVersion } from "#domain/certainty/judgement.ts";
import { claim, claimDocumentVersion } from "#domain/claims/claim.ts";
import { licence, licenceDocumentVersion } from "#domain/licence.ts";

/** Documents that stand together in one file of data/, an array sorted by key. */
interface Collection {
  readonly kind: "claim" | "certainty" | "licence";
  readonly file: string;
  readonly version: number;
  readonly schema: z.ZodType<object>;
  keyOf(document: object): string;
}

/** Every kind of document beside the studies, which have a file each. */
export const collections: readonly Collection[] = [
  {
    kind: "claim",
    file: "claims.json",
    version: claimDocumentVersion,
    schema: claim,
    keyOf: idOf,
  },
  {
    kind: "certainty",
    file: "certainty.json",
    version: certaintyJudgementVersion,
    schema: certaintyJudgement,
    keyOf: (document) => String((document as { question: unknown }).question),
  },
  {
    kind: "licence",
    file: "licences.json",
    version: licenceDocumentVersion,
    schema: licence,
    keyOf: idOf,
  },
];

function idOf(document: object): string {
  return String((document as { id: unknown }).id);
}

/** One document of a collection, as it is stored. */
export interface CollectedDocument {
  readonly kind: Collection["kind"];
  readonly key: string;
  readonly document: string;
  readonly version: number;
}
