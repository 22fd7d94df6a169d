import { freeKey } from "../paper.ts";
import type { SourceProblem } from "../suggestion.ts";

/** What comes together while one record is read: rows, the words behind values, what was not carried. */
export class Reading {
  readonly row: number;
  readonly nctId: string;
  readonly read: Record<string, string> = {};
  readonly dropped: Record<string, string> = {};
  readonly problems: SourceProblem[] = [];
  readonly results: Record<string, unknown>[] = [];
  private readonly ids = new Map<string, number>();

  constructor(row: number, nctId: string) {
    this.row = row;
    this.nctId = nctId;
  }

  /** The same sentence is said once. */
  problem(field: string, value: string | null, message: string): void {
    if (this.problems.some((known) => known.message === message)) return;
    this.problems.push({ row: this.row, field, value, message });
  }

  drop(field: string, what: string): void {
    this.dropped[field] =
      this.dropped[field] === undefined ? what : `${this.dropped[field]} | ${what}`;
  }

  /** Adds a row under an id of its own and remembers the words it was made from. */
  addResult(id: string, row: Readonly<Record<string, unknown>>, words: string): void {
    this.read[`results.${this.results.length}`] = words;
    this.results.push({ ...row, id: freeKey(id, this.ids) });
  }

  /** Where a number of the record stands. */
  provenance(locator: string): Record<string, unknown> {
    return {
      report: "registry",
      locator,
      url: `https://clinicaltrials.gov/study/${this.nctId}`,
      basis: "reported",
      sourceKind: "registry-results",
    };
  }
}
