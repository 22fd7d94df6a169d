/** The words by which a title says that its paper was retracted; a notice of a retraction is another paper. */
export function titleRetraction(title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  return /^\W*(?:retracted|withdrawn)\b(?: article| paper)?\s*[:\]—–-]/i.test(title) ||
    /\[retracted[^\]]*\]|\(retracted(?: article)?\)/i.test(title)
    ? `title: ${title}`
    : undefined;
}
