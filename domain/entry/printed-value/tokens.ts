import { type DecimalMark, UnreadableValue } from "./reading.ts";

export interface PrintedNumber {
  readonly value: number;
  /** Digits after the decimal mark, as printed. */
  readonly decimals: number;
}

export type Word =
  | "sd"
  | "se"
  | "ci"
  | "iqr"
  | "range"
  | "median"
  | "mean"
  | "n"
  | "p"
  | "of"
  | "estimate";

export type Token =
  | { readonly kind: "number"; readonly number: PrintedNumber }
  | { readonly kind: "word"; readonly word: Word }
  | { readonly kind: "sign"; readonly sign: string };

const words: readonly (readonly [RegExp, Word])[] = [
  [/^(?:sds?|s\.d\.|std\.? ?dev\.?|standard deviations?)(?![a-z])/i, "sd"],
  [/^(?:sem|se|s\.e\.m\.|s\.e\.|standard errors?(?: of the mean)?)(?![a-z])/i, "se"],
  [/^(?:ci|c\.i\.|cri|confidence interval|credible interval)(?![a-z])/i, "ci"],
  [/^(?:iqr|inter-?quartile range|quartiles|q1 ?[-–,/] ?q3)(?![a-z])/i, "iqr"],
  [/^(?:range|min\.? ?[-–,/] ?max\.?)(?![a-z])/i, "range"],
  [/^(?:median|mdn|med\.?)(?![a-z])/i, "median"],
  [/^(?:ls ?mean|mean|average)(?![a-z])/i, "mean"],
  [/^(?:out of|of)(?![a-z])/i, "of"],
  [/^(?:hr|or|rr|rd|irr|md|smd|lsmd|difference|g|d)(?![a-z])/i, "estimate"],
  [/^n(?![a-z])/i, "n"],
  [/^p(?:[- ]?value)?(?![a-z])/i, "p"],
];

const numbers = {
  point: /^(?:[1-9]\d{0,2}(?:,\d{3})+(?!\d)|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?/i,
  comma: /^(?:[1-9]\d{0,2}(?:\.\d{3})+(?!\d)|\d+)(?:,\d+)?(?:e[-+]?\d+)?/i,
};

/** Splits a plain text into numbers, known words and signs, with one decimal mark throughout. */
export function tokens(text: string, mark: DecimalMark): readonly Token[] {
  const found: Token[] = [];
  let rest = text;
  let blankBefore = false;
  let depth = 0;
  while (rest !== "") {
    const blank = /^ +/.exec(rest);
    if (blank !== null) {
      rest = rest.slice(blank[0].length);
      blankBefore = true;
      continue;
    }
    const minus = isMinus(rest, found.at(-1), blankBefore);
    const digits = numbers[mark].exec(minus ? rest.slice(1).trimStart() : rest)?.[0] ?? "";
    if (digits !== "") {
      const skipped = minus ? rest.length - rest.slice(1).trimStart().length : 0;
      found.push({ kind: "number", number: numberOf(digits, mark, minus) });
      rest = rest.slice(skipped + digits.length);
    } else {
      const [token, length] = wordOrSign(rest);
      if (!blankBefore && depth === 0 && found.at(-1)?.kind === "number" && /^,\d/.test(rest))
        throw new UnreadableValue("a comma stands between two numbers without a blank");
      if (token.kind === "sign") depth += depthChange(token.sign);
      found.push(token);
      rest = rest.slice(length);
    }
    blankBefore = false;
  }
  return found;
}

function depthChange(sign: string): number {
  if (sign === "(" || sign === "[") return 1;
  return sign === ")" || sign === "]" ? -1 : 0;
}

/** A dash before a number is a minus unless it joins two numbers to a stretch: 8-15, 8 - 15. */
function isMinus(rest: string, before: Token | undefined, blankBefore: boolean): boolean {
  if (!/^- ?[\d.]/.test(rest)) return false;
  if (before === undefined || before.kind === "word") return true;
  if (before.kind === "number" || before.sign === "%") return blankBefore && !rest.startsWith("- ");
  return before.sign !== ")" && before.sign !== "]";
}

function numberOf(digits: string, mark: DecimalMark, minus: boolean): PrintedNumber {
  const plain =
    mark === "comma" ? digits.replaceAll(".", "").replace(",", ".") : digits.replaceAll(",", "");
  const value = Number(plain);
  if (!Number.isFinite(value)) throw new UnreadableValue(`“${digits}” is too large for a number`);
  return {
    value: minus && value !== 0 ? -value : value,
    decimals: /\.(\d+)/.exec(plain)?.[1]?.length ?? 0,
  };
}

function wordOrSign(rest: string): readonly [Token, number] {
  for (const [pattern, word] of words) {
    const match = pattern.exec(rest);
    if (match !== null) return [{ kind: "word", word }, match[0].length];
  }
  const to = /^(?:to|bis|through)(?![a-z])|^-/i.exec(rest);
  if (to !== null) return [{ kind: "sign", sign: "to" }, to[0].length];
  const sign = /^(?:<=|>=|[()[\],;:/%±=<>])/.exec(rest);
  if (sign !== null) return [{ kind: "sign", sign: sign[0] }, sign[0].length];
  const stranger = /^[\p{L}.]+|^./u.exec(rest)?.[0] ?? rest;
  throw new UnreadableValue(
    `“${stranger}” is not understood in a value; leave it out or write it as a note`,
  );
}
