import type { DraftDocument } from "#domain/study/draft.ts";

type ListWithIds = "reports" | "arms" | "results";

/** Ids never given twice: not one in use, not one of the published version, not one just removed. */
export class FreshIds {
  readonly #seen = new Map<ListWithIds, Set<unknown>>();

  constructor(...documents: readonly (DraftDocument | null)[]) {
    for (const document of documents) this.#see(document);
  }

  /** The stem itself, or with the first free number: "ket", "ket-2". */
  next(list: ListWithIds, stem: string, document: DraftDocument): string {
    this.#see(document);
    const seen = this.#seen.get(list) ?? new Set();
    let id = stem;
    for (let number = 2; seen.has(id); number += 1) id = `${stem}-${number}`;
    seen.add(id);
    this.#seen.set(list, seen);
    return id;
  }

  #see(document: DraftDocument | null): void {
    for (const list of ["reports", "arms", "results"] as const) {
      const seen = this.#seen.get(list) ?? new Set();
      for (const item of document?.[list] ?? []) seen.add(item["id"]);
      this.#seen.set(list, seen);
    }
  }
}

const reportStems: Readonly<Record<string, string>> = {
  "journal-article": "paper",
  "registry-record": "registry",
  preprint: "preprint",
  regulatory: "label",
  "review-table": "review",
  secondary: "secondary",
};

const armStems: Readonly<Record<string, string>> = {
  ketamine: "ket",
  esketamine: "esk",
  arketamine: "ark",
  saline: "pbo",
  "other-placebo": "pbo",
  midazolam: "mdz",
  lorazepam: "lzp",
  none: "ctl",
};

/** What reports of a kind are called here: "paper". */
export function reportStem(kind: string): string {
  return reportStems[kind] ?? "report";
}

/** What arms with a drug are called here: "ket" for ketamine, else its first three letters. */
export function armStem(drug: string): string {
  return armStems[drug] ?? drug.slice(0, 3);
}
