import { tolerances, type QuantityKind } from "./tolerances.ts";

interface Failure {
  readonly where: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

/** Compares values with the reference, counts them and remembers the largest relative error of each kind. */
export class Comparison {
  readonly failures: Failure[] = [];
  readonly byKind = new Map<
    QuantityKind,
    { compared: number; largestRelativeError: number; where: string }
  >();

  number(
    kind: QuantityKind,
    where: string,
    actual: number | null | undefined,
    expected: number | null | undefined,
  ): void {
    const seen = this.byKind.get(kind) ?? { compared: 0, largestRelativeError: 0, where: "" };
    seen.compared += 1;
    this.byKind.set(kind, seen);
    if (expected === null || expected === undefined || actual === null || actual === undefined) {
      if ((actual ?? null) !== (expected ?? null)) this.failures.push({ where, actual, expected });
      return;
    }
    const { relative, absolute } = tolerances[kind];
    const difference = Math.abs(actual - expected);
    if (!(difference <= relative * Math.abs(expected) + absolute))
      this.failures.push({ where, actual, expected });
    // Near an exact 0 the absolute tolerance judges, and a quotient would say nothing.
    const error = Math.abs(expected) > 1000 * absolute ? difference / Math.abs(expected) : 0;
    if (error > seen.largestRelativeError) {
      seen.largestRelativeError = error;
      seen.where = where;
    }
  }

  total(): number {
    return [...this.byKind.values()].reduce((sum, { compared }) => sum + compared, 0);
  }

  report(): string {
    const lines = [...this.byKind].map(
      ([kind, seen]) =>
        `${kind.padEnd(22)} ${String(seen.compared).padStart(6)}  ${seen.largestRelativeError.toExponential(2)}  ${seen.where}`,
    );
    return [
      `${this.total()} values compared`,
      `${"kind".padEnd(22)}  count  largest relative error`,
      ...lines,
    ].join("\n");
  }
}
