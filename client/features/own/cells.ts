/** What stands between the whole and the fraction of a column's numbers; "unclear" where nothing tells. */
export type DecimalMark = "point" | "comma" | "unclear";

export type Cell =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable"; readonly message: string };

const absentWords = new Set(["", "na", "n/a", "nr", "."]);

/** 1,234 could be a little over one or more than a thousand; 0,123 and 12,5 could not. */
const groupedByComma = /^[1-9]\d{0,2},\d{3}$/;
const groupedByPoint = /^[1-9]\d{0,2}\.\d{3}$/;

const surelyComma = /^(?:\d*,\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})(?:e[+-]?\d+)?$/i;
const surelyPoint = /^(?:\d*\.\d+|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})(?:e[+-]?\d+)?$/i;

const written = {
  point: /^(?:(?:\d+|\d{1,3}(?:,\d{3})+)\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i,
  comma: /^(?:(?:\d+|\d{1,3}(?:\.\d{3})+),?\d*|,\d+)(?:e[+-]?\d+)?$/i,
};

/** One cell as a number, as absent, or as what it is instead. Nothing is guessed and blank is never 0. */
export function readCell(text: string, mark: DecimalMark): Cell {
  const shown = text.trim();
  if (absentWords.has(shown.toLowerCase())) return { kind: "absent" };
  const plain = plainDigits(shown);
  const unsigned = plain.replace(/^[+-]/, "");
  if (mark === "unclear" && (groupedByComma.test(unsigned) || groupedByPoint.test(unsigned)))
    return unreadable(
      `“${shown}” can be read as ${unsigned.replace(",", ".")} or as ${unsigned.replace(/[.,]/, "")}; write it so that only one is possible`,
    );
  if (!written[mark === "comma" ? "comma" : "point"].test(unsigned)) {
    if (written.comma.test(unsigned) || written.point.test(unsigned))
      return unreadable(
        `“${shown}” does not have the decimal ${mark === "comma" ? "comma" : "point"} of its column`,
      );
    return unreadable(`“${shown}” is not a number${/\d\D+\d/.test(plain) ? hint : ""}`);
  }
  const value = Number(
    mark === "comma" ? plain.replaceAll(".", "").replace(",", ".") : plain.replaceAll(",", ""),
  );
  return Number.isFinite(value)
    ? { kind: "number", value }
    : unreadable(`“${shown}” is too large for a number`);
}

const hint = "; give every number a column of its own";

/** The decimal mark of every column, from what its own cells and then its neighbours make certain. */
export function decimalMarks(
  rows: readonly (readonly string[])[],
  columns: number,
  semicolons: boolean,
): DecimalMark[] {
  const seen = Array.from({ length: columns }, (_, column) => {
    const cells = rows.map((row) => plainDigits((row[column] ?? "").trim()).replace(/^[+-]/, ""));
    const count = (fits: (cell: string) => boolean) => cells.filter(fits).length;
    return {
      comma: count((cell) => surelyComma.test(cell) && !groupedByComma.test(cell)),
      point: count((cell) => surelyPoint.test(cell) && !groupedByPoint.test(cell)),
      maybeComma: cells.some((cell) => groupedByComma.test(cell)),
      maybePoint: cells.some((cell) => groupedByPoint.test(cell)),
    };
  });
  const commaSomewhere = seen.some(({ comma, point }) => comma > point);
  const pointSomewhere = seen.some(({ comma, point }) => point > 0 && point >= comma);
  return seen.map(({ comma, point, maybeComma, maybePoint }) => {
    if (comma !== point) return comma > point ? "comma" : "point";
    if (comma > 0) return "point";
    if (maybeComma && maybePoint) return "unclear";
    if (maybePoint) return commaSomewhere ? "unclear" : "point";
    if (!maybeComma) return "point";
    if (commaSomewhere !== pointSomewhere) return commaSomewhere ? "comma" : "point";
    return semicolons && !pointSomewhere ? "comma" : "unclear";
  });
}

/** True for what reads as a number under either mark, so that a row of names can be told from data. */
export function looksNumeric(text: string): boolean {
  const unsigned = plainDigits(text.trim()).replace(/^[+-]/, "");
  return written.point.test(unsigned) || written.comma.test(unsigned);
}

/** Every minus a word processor makes, and blanks that only group digits, in plain writing. */
function plainDigits(text: string): string {
  return text
    .replace(/^[−–﹣-]\s*(?=[\d.,])/u, "-")
    .replace(/e[−–]/iu, "e-")
    .replace(/(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))/gu, "");
}

function unreadable(message: string): Cell {
  return { kind: "unreadable", message };
}
