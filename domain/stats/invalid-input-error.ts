/** One thing wrong with a request: where, the value found, a sentence for people, and what would be allowed. */
export interface InvalidInputDetail {
  readonly path: string;
  readonly value: unknown;
  readonly message: string;
  readonly allowed?: string | readonly string[];
}

/** A request holds values that cannot be: a wrong type, more events than participants, a standard deviation of 0 … */
export class InvalidInputError extends Error {
  readonly details: readonly InvalidInputDetail[];

  constructor(details: readonly InvalidInputDetail[]) {
    const [first] = details;
    super(first === undefined ? "invalid input" : `${first.path}: ${first.message}`);
    this.name = "InvalidInputError";
    this.details = details;
  }
}
