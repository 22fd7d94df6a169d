import type { DraftDocument } from "#domain/study/draft.ts";
import type { PreviewedStudy } from "./contract.ts";
import { type Identity, identityOf } from "./identity.ts";

/** A study that is there already: its draft, or what is published where there is no draft. */
export interface KnownStudy {
  readonly key: string;
  readonly name: string;
  readonly state: "published" | "draft";
  readonly counter: number | null;
  readonly document: DraftDocument;
  /** A version of it waits for review, so nothing may be written now. */
  readonly submitted: boolean;
}

type By = NonNullable<PreviewedStudy["match"]>["by"];

export type Match =
  | { readonly found: KnownStudy; readonly by: By }
  /** Several studies bear what was looked for, so none is taken. */
  | { readonly several: readonly KnownStudy[]; readonly by: By };

interface Indexed {
  readonly study: KnownStudy;
  readonly identity: Identity;
}

/** Looks studies up by what they are known by. Made once for all the studies of a file. */
export function matcherFor(known: readonly KnownStudy[]) {
  const indexed = known.map((study): Indexed => ({ study, identity: identityOf(study.document) }));
  const byKey = new Map(
    indexed.flatMap((one) => keysOf(one.study).map((key): [string, Indexed] => [key, one])),
  );
  return (document: DraftDocument, ownKey: boolean): Match | null => {
    const same = ownKey ? byKey.get(document.key) : undefined;
    if (same !== undefined) return { found: same.study, by: "key" };
    const identity = identityOf(document);
    return (
      shared("doi", identity.dois, ({ dois }) => dois) ??
      shared("pmid", identity.pmids, ({ pmids }) => pmids) ??
      shared("registry-id", identity.registryIds, ({ registryIds }) => registryIds) ??
      one(
        "title-year-author",
        indexed.filter((candidate) => sameName(candidate.identity, identity)),
      )
    );

    function shared(
      by: By,
      wanted: readonly string[],
      had: (identity: Identity) => readonly string[],
    ): Match | null {
      const bearers = indexed.filter((candidate) =>
        had(candidate.identity).some((id) => wanted.includes(id)),
      );
      const named = bearers.filter((candidate) => sameName(candidate.identity, identity));
      const first = bearers.filter((candidate) =>
        wanted.includes(had(candidate.identity)[0] ?? ""),
      );
      // A paper or a registration may stand with several studies; its title or first place decides.
      const decided = [bearers, named, first].find(({ length }) => length === 1);
      return one(by, decided ?? bearers);
    }
  };
}

function one(by: By, bearers: readonly Indexed[]): Match | null {
  const [first, ...others] = bearers;
  if (first === undefined) return null;
  return others.length === 0
    ? { found: first.study, by }
    : { several: bearers.map(({ study }) => study), by };
}

function sameName(a: Identity, b: Identity): boolean {
  return (
    a.name !== null &&
    b.name !== null &&
    a.name.title === b.name.title &&
    a.name.author === b.name.author &&
    Math.abs(a.name.year - b.name.year) <= 1
  );
}

function keysOf({ key, document }: KnownStudy): string[] {
  const former: unknown = document["formerKeys"];
  return [key, ...(Array.isArray(former) ? former.map(String) : [])];
}
