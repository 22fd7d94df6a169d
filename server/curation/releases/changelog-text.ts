import { effect } from "../../exports/markdown/number.ts";
import { list, paragraphs, plain, section, table } from "../../exports/markdown/write.ts";
import type { Changelog, Figure } from "./contract.ts";

/** The changelog as a document to read. */
export function changelogText(name: string, log: Changelog): string {
  const { previous, rows, recordsAdded, recordsRemoved, recordsChanged } = log;
  return paragraphs([
    `# Changes of release ${name}`,
    previous === null ? "The first release: everything is new." : `Against release ${previous}.`,
    list([
      `${recordsAdded.length} records added, ${recordsRemoved.length} removed, ${recordsChanged.length} changed`,
      `${rows.added} result rows added, ${rows.changed} changed, ${rows.removed} removed`,
      `${log.figures.length} answers to main questions moved, ${log.figures.filter(({ conclusionMoved }) => conclusionMoved).length} of them to another conclusion`,
      `${log.verdicts.length} claims have another verdict`,
    ]),
    section(
      "Main questions",
      log.figures.length === 0
        ? null
        : table(
            ["question", "before", "after", "conclusion"],
            log.figures.map(({ label, before, after, conclusionMoved }) => [
              plain(label),
              figureText(before),
              figureText(after),
              conclusionMoved
                ? `${plain(before?.conclusion ?? "–")} → ${plain(after?.conclusion ?? "–")}`
                : plain(after?.conclusion ?? "–"),
            ]),
          ),
    ),
    section(
      "Claims",
      log.verdicts.length === 0
        ? null
        : table(
            ["claim", "before", "after"],
            log.verdicts.map(({ sentence, before, after }) => [
              plain(sentence),
              before === null ? null : plain(before),
              after === null ? null : plain(after),
            ]),
          ),
    ),
    section("Records added", nameList(recordsAdded)),
    section("Records removed", nameList(recordsRemoved)),
    section(
      "Records changed",
      recordsChanged.length === 0
        ? null
        : table(
            ["record", "rows added", "rows changed", "rows removed"],
            recordsChanged.map((one) => [
              `${plain(one.name)} (\`${one.key}\`)`,
              one.added,
              one.changed,
              one.removed,
            ]),
          ),
    ),
  ]);
}

function nameList(records: Changelog["recordsAdded"]): string | null {
  if (records.length === 0) return null;
  return list(records.map(({ key, name }) => `${plain(name)} (\`${key}\`)`));
}

function figureText(figure: Figure | null): string | null {
  if (figure === null) return null;
  const { k, measure } = figure;
  return k === 0 ? "no trial" : `k ${k}, ${measure} ${effect(figure, measure)}`;
}
