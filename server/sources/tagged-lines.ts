/** One tag of a record with its value; lines that went on are joined. */
export interface TaggedField {
  readonly tag: string;
  readonly value: string;
  /** 1-based line of the file. */
  readonly line: number;
}

/** A record of a format of tagged lines (RIS, MEDLINE), with the line it begins at. */
export class TaggedRecord {
  readonly line: number;
  readonly fields: readonly TaggedField[];

  constructor(line: number, fields: readonly TaggedField[]) {
    this.line = line;
    this.fields = fields.filter(({ value }) => value !== "");
  }

  all(...tags: readonly string[]): string[] {
    return tags.flatMap((tag) =>
      this.fields.filter((field) => field.tag === tag).map(({ value }) => value),
    );
  }

  /** The first value of the first tag that has one. */
  first(...tags: readonly string[]): string | undefined {
    return this.all(...tags)[0];
  }

  /** Everything that is not carried, by tag. */
  without(carried: readonly string[]): Record<string, string> {
    const left: Record<string, string> = {};
    for (const { tag, value } of this.fields)
      if (!carried.includes(tag))
        left[tag] = left[tag] === undefined ? value : `${left[tag]} | ${value}`;
    return left;
  }
}

/** Collects fields line by line; a line that begins no tag goes on with the one before. */
export class TaggedLines {
  private fields: { tag: string; value: string; line: number }[] = [];

  begin(tag: string, value: string, line: number): void {
    this.fields.push({ tag, value: value.trim(), line });
  }

  /** False where there is nothing to go on with. */
  goOn(words: string): boolean {
    const last = this.fields.at(-1);
    if (last === undefined) return false;
    last.value = `${last.value} ${words.trim()}`.trim();
    return true;
  }

  isEmpty(): boolean {
    return this.fields.length === 0;
  }

  /** The record so far; begins the next one. */
  take(): TaggedRecord {
    const record = new TaggedRecord(this.fields[0]?.line ?? 0, this.fields);
    this.fields = [];
    return record;
  }
}
