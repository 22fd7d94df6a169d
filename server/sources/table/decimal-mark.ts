export type DecimalMark = "." | ",";

const withComma = /^[+-]?\d*,\d+(?:e[+-]?\d+)?$/i;
const withPoint = /^[+-]?\d*\.\d+(?:e[+-]?\d+)?$/i;

/** The decimal mark of a column: the one that most of its cells use; a point where none has any. */
export function decimalMarkOf(cells: readonly string[]): DecimalMark {
  const commas = cells.filter((cell) => withComma.test(cell)).length;
  const points = cells.filter((cell) => withPoint.test(cell)).length;
  return commas > points ? "," : ".";
}

/** The number in a cell, or a sentence's end that says why there is none. */
export function readNumber(
  cell: string,
  mark: DecimalMark,
): { readonly number: number } | { readonly problem: string } {
  const plain = cell.replace("−", "-");
  if (mark === "," ? withPoint.test(plain) : withComma.test(plain))
    return {
      problem: `has a decimal ${mark === "," ? "point" : "comma"} where the column has a decimal ${mark === "," ? "comma" : "point"}`,
    };
  const written = mark === "," ? plain.replace(",", ".") : plain;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(written))
    return { problem: "is no number" };
  const number = Number(written);
  return Number.isFinite(number) ? { number } : { problem: "is too large for a number" };
}
