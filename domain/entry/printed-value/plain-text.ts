/** Marks that point to a footnote and say nothing about the number. */
const footnoteMarks = /[*†‡§¶ᵃᵇᶜᵈᵉ#]+/gu;

export interface PlainText {
  readonly text: string;
  readonly remarks: readonly string[];
}

/**
 * A printed value in plain characters: one minus, one decimal point for the raised one of The Lancet,
 * no blanks inside numbers, no footnote marks. Which comma is a decimal mark is decided elsewhere.
 */
export function plainText(printed: string): PlainText {
  const marks = printed.match(footnoteMarks);
  const text = printed
    .replace(footnoteMarks, " ")
    .replace(/(?<=\d)[\u00a0\u2007\u2008\u2009\u200a\u202f](?=\d{3}(?!\d))/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu, "-")
    .replace(/(?<=\d)[·∙⋅](?=\d)/gu, ".")
    .replace(/\+\s?\/?\s?-/gu, "±")
    .replace(/≤|=</gu, "<=")
    .replace(/≥/gu, ">=")
    .replace(/％/gu, "%")
    .trim();
  return {
    text,
    remarks: marks === null ? [] : [`the footnote mark ${marks.join(" ")} was left out`],
  };
}
