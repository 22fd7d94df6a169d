import { type Facts, type IntervalKind, nameByLabels, noFacts } from "./facts.ts";
import { UnreadableValue } from "./reading.ts";
import type { PrintedNumber, Token, Word } from "./tokens.ts";

/** Sorts tokens into facts. Throws UnreadableValue where they do not make a value. */
export function factsOf(all: readonly Token[]): Facts {
  const reader = new FactReader(all);
  while (!reader.done) reader.step();
  return nameByLabels(reader.facts);
}

class FactReader {
  #at = 0;
  #depth = 0;
  #afterPlusMinus = false;
  readonly #tokens: readonly Token[];
  readonly #facts: Facts = noFacts();

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  step(): void {
    const token = this.#tokens[this.#at]!;
    if (token.kind === "number") this.#number(token.number);
    else if (token.kind === "word") this.#word(token.word);
    else this.#sign(token.sign);
  }

  get facts(): Facts {
    return this.#facts;
  }

  #number(first: PrintedNumber): void {
    const facts = this.#facts;
    if (this.#signAt(1) === "%" && this.#isConfidence(2)) {
      facts.level = first.value;
      this.#at += 2;
      return;
    }
    if ((this.#signAt(1) === "/" || this.#wordAt(1) === "of") && this.#numberAt(2) !== null) {
      this.#once(facts.share === null, "two fractions");
      facts.share = { events: first, of: this.#numberAt(2)! };
      this.#at += 3;
      return;
    }
    const percent = this.#signAt(1) === "%" ? 1 : 0;
    const second = this.#numberAt(2 + percent);
    if (second !== null && this.#joins(1 + percent)) {
      this.#interval(first, second, null);
      this.#at += 3 + percent + (this.#signAt(3 + percent) === "%" ? 1 : 0);
      return;
    }
    this.#alone(first, percent === 1);
    this.#at += 1 + percent;
  }

  /** "95 % CI" and "95 %-CI". */
  #isConfidence(offset: number): boolean {
    return (
      this.#wordAt(offset) === "ci" ||
      (this.#signAt(offset) === "to" && this.#wordAt(offset + 1) === "ci")
    );
  }

  /** "8 to 15" anywhere, "8, 15" in brackets or after the name of an interval. */
  #joins(offset: number): boolean {
    const sign = this.#signAt(offset);
    if (sign === "to") return true;
    return (sign === "," || sign === ";") && this.#facts.head !== null && this.#isPair(offset);
  }

  #isPair(offset: number): boolean {
    const end = this.#signAt(offset + 2) === "%" ? offset + 3 : offset + 2;
    const closes = this.#signAt(end);
    return this.#depth > 0 && (closes === ")" || closes === "]" || closes === ";");
  }

  #alone(number: PrintedNumber, percent: boolean): void {
    const facts = this.#facts;
    const afterPlusMinus = this.#afterPlusMinus;
    this.#afterPlusMinus = false;
    if (facts.head === null && facts.share === null && !afterPlusMinus) {
      facts.head = number;
      facts.headPercent = percent;
    } else if (percent && !afterPlusMinus) {
      this.#once(facts.percent === null, "two percentages");
      facts.percent = number;
    } else if (afterPlusMinus || this.#depth > 0) {
      this.#once(facts.second === null, "more numbers than a value has");
      facts.second = number;
      facts.secondBy = afterPlusMinus ? "plus-minus" : "bracket";
    } else {
      throw new UnreadableValue(
        "two numbers stand side by side; write what the second is (SD, SE, CI, n)",
      );
    }
  }

  #word(word: Word): void {
    const facts = this.#facts;
    const skip = this.#signAt(1) === "=" || this.#signAt(1) === ":" ? 2 : 1;
    const value = this.#numberAt(skip);
    if (word === "p") return this.#pValue(1);
    if (word === "n") {
      if (value === null) throw new UnreadableValue("n stands without a number");
      this.#once(facts.n === null, "two numbers of people");
      facts.n = value.value;
      this.#at += skip + 1;
    } else if (word === "median" || word === "mean") {
      facts.headAs = word;
      this.#at += skip;
    } else if (word === "sd" || word === "se") {
      if (value === null || this.#afterPlusMinus || this.#joins(skip + 1)) {
        facts.labels.add(word);
        this.#at += skip;
        this.#afterPlusMinus = false;
      } else {
        this.#once(facts.spread[word] === undefined, `two values of ${word.toUpperCase()}`);
        facts.spread[word] = value.value;
        this.#at += skip + 1;
      }
    } else if (word === "ci" || word === "iqr" || word === "range") {
      this.#namedInterval(word, skip);
    } else if (word === "of") {
      throw new UnreadableValue("“of” stands without a number before and after it");
    } else {
      this.#at += skip;
    }
  }

  #namedInterval(word: IntervalKind, skip: number): void {
    const comma = this.#signAt(skip) === "," ? 1 : 0;
    const open = /^[([]$/.test(this.#signAt(skip + comma) ?? "") ? 1 : 0;
    const start = skip + comma + open;
    const low = this.#numberAt(start);
    const percent = this.#signAt(start + 1) === "%" ? 1 : 0;
    const high = this.#numberAt(start + 2 + percent);
    const joined = /^(?:to|,|;)$/.test(this.#signAt(start + 1 + percent) ?? "");
    if (low === null || high === null || !joined) {
      this.#facts.labels.add(word);
      this.#at += skip;
      return;
    }
    this.#interval(low, high, word);
    this.#depth += open;
    this.#at += start + 3 + percent + (this.#signAt(start + 3 + percent) === "%" ? 1 : 0);
  }

  #interval(low: PrintedNumber, high: PrintedNumber, as: IntervalKind | null): void {
    this.#once(this.#facts.interval === null, "two intervals");
    this.#facts.interval = { low: low.value, high: high.value, as };
  }

  #sign(sign: string): void {
    if (/^[<>=]/.test(sign)) return this.#pValue(0);
    if (sign === "±") this.#afterPlusMinus = true;
    else if (sign === "(" || sign === "[") this.#depth += 1;
    else if (sign === ")" || sign === "]") this.#depth -= 1;
    else if (sign !== "," && sign !== ";" && sign !== ":")
      throw new UnreadableValue(`“${sign === "to" ? "–" : sign}” stands where no value uses it`);
    this.#at += 1;
  }

  #pValue(offset: number): void {
    const sign = this.#signAt(offset);
    const operator = sign === undefined || sign === ":" ? "=" : sign;
    const value = this.#numberAt(offset + (sign === undefined ? 0 : 1));
    if (value === null) throw new UnreadableValue("p stands without a number");
    if (operator !== "=" && operator !== "<" && operator !== ">" && operator !== "<=")
      throw new UnreadableValue(`a p-value is printed with =, <, ≤ or >, not with “${operator}”`);
    if (value.value < 0 || value.value > 1)
      throw new UnreadableValue(`a p-value lies between 0 and 1, not at ${value.value}`);
    this.#once(this.#facts.p === null, "two p-values");
    this.#facts.p = { value: value.value, operator };
    this.#at += offset + (sign === undefined ? 1 : 2);
  }

  #once(free: boolean, what: string): void {
    if (!free) throw new UnreadableValue(`there are ${what}; give every value a cell of its own`);
  }

  #signAt(offset: number): string | undefined {
    const token = this.#tokens[this.#at + offset];
    return token?.kind === "sign" ? token.sign : undefined;
  }

  #wordAt(offset: number): Word | undefined {
    const token = this.#tokens[this.#at + offset];
    return token?.kind === "word" ? token.word : undefined;
  }

  #numberAt(offset: number): PrintedNumber | null {
    const token = this.#tokens[this.#at + offset];
    return token?.kind === "number" ? token.number : null;
  }
}
