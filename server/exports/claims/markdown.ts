import type { ClaimItem, ClaimsAnswer } from "../../evidence/claims/contract.ts";
import { citation, citeSingleNumbers } from "../citation.ts";
import { list, paragraphs, plain, section } from "../markdown/write.ts";

/** The claims with their verdicts and the numbers behind them, as a document. */
export function claimsMarkdown({ claims, total, datasetVersion }: ClaimsAnswer): string {
  return paragraphs([
    "# Claims",
    `${claims.length} of ${total} sentences as popular pages make them.`,
    ...claims.map((claim) => section(plain(claim.sentence), claimText(claim))),
    section("Cite", `${citation(datasetVersion)} ${citeSingleNumbers}`),
  ]);
}

function claimText(claim: ClaimItem): string {
  const { verdictLabel, judged, because, leavesOut, difference, parts, sources } = claim;
  return paragraphs([
    `**${verdictLabel}** (${judged === "computed" ? "computed from the records" : "curated"}).${because === null ? "" : ` ${plain(because)}`}`,
    ...parts.map((part) =>
      paragraphs([
        `${plain(part.tests)}: ${part.verdictLabel.toLowerCase()}`,
        list([
          ...part.numbers.map(
            ({ label, words, page, canonical }) =>
              `${plain(label)}: ${plain(words)} (\`/${page}?${canonical}\`)`,
          ),
          ...part.conditions
            .filter(({ holds }) => holds === false)
            .map(({ words }) => `Not met: ${plain(words)}`),
        ]),
      ]).trimEnd(),
    ),
    `Left out: ${plain(leavesOut)}`,
    difference === null
      ? null
      : `Another verdict was expected (${difference.date}): ${plain(difference.reason)}`,
    sources.length === 0
      ? null
      : `Sources: ${sources.map(({ title, url }) => `[${plain(title)}](${url})`).join("; ")}`,
  ]).trimEnd();
}
