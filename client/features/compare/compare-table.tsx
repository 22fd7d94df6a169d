import { Fragment } from "react";
import type { OutcomeId } from "#domain/vocabulary/outcomes.ts";
import type { CompareAnswer, CompareColumn } from "../../lib/api.ts";
import { AnalyseLink } from "../../ui/analyse-link.tsx";
import { day } from "../../ui/number-format.ts";
import { RouteMark } from "../../ui/route-mark.tsx";
import { routeColor } from "../../ui/route-shape.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { BaselineBox, BaselineField } from "./baseline-box.tsx";
import styles from "./compare.module.css";
import { CourseCell } from "./course-cell.tsx";
import { NumberCell } from "./number-cell.tsx";
import { rowsOf, windowWords } from "./view-model.ts";

type Choose = (options: readonly string[], outcome: OutcomeId, percent: number | null) => void;

/** Every column against its own comparator: benefits, how soon and long, harms, licence. */
export function CompareTable({
  answer,
  detailed,
  onBaseline,
}: {
  answer: CompareAnswer;
  detailed: boolean;
  onBaseline: Choose;
}) {
  const { columns } = answer;
  const width = columns.length;
  return (
    <ScrollTable label="Options side by side">
      <table className={styles.table} style={{ "--columns": width } as React.CSSProperties}>
        <caption className="visually-hidden">
          Options side by side, each against its own comparator.
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.option} column={column} />
            ))}
          </tr>
        </thead>
        {rowsOf(columns, "efficacy").map(({ outcome, label, cells }) => (
          <tbody key={outcome}>
            <Band width={width} title={`${label} ${windowWords(cells[0]?.window ?? "end")}`}>
              <SharedBaseline answer={answer} outcome={outcome} onBaseline={onBaseline} />
            </Band>
            <tr>
              {cells.map((cell, place) => {
                const column = columns[place];
                if (column === undefined) return null;
                const known = cell.k > 0;
                return (
                  <td key={column.option}>
                    <NumberCell
                      cell={cell}
                      look={{ detailed, isHarm: false, color: colorOf(column) }}
                    />
                    {known && (
                      <BaselineBox
                        cell={cell}
                        column={`${column.label} against ${column.comparator}`}
                        onChoose={(percent) => onBaseline([column.option], outcome, percent)}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          </tbody>
        ))}
        <TextRow title="How soon" columns={columns}>
          {(column) => <CourseCell course={column.onset} detailed={detailed} />}
        </TextRow>
        <TextRow title="How long" columns={columns}>
          {(column) => (
            <>
              <CourseCell course={column.durability} detailed={detailed} />
              {column.hazard !== null && (
                <p className={styles.small}>
                  <AnalyseLink canonical={column.hazard.canonical}>
                    {column.hazard.words}
                  </AnalyseLink>
                </p>
              )}
            </>
          )}
        </TextRow>
        {rowsOf(columns, "harms").map(({ outcome, label, cells }, row) => (
          <tbody key={outcome} className={row === 0 ? undefined : styles.sameScale}>
            <Band
              width={width}
              title={row === 0 ? `Harms over the whole phase: ${label.toLowerCase()}` : label}
            >
              {row === 0 && <span>On the same scale of 100 people as the benefits.</span>}
            </Band>
            <tr>
              {cells.map((cell, place) => {
                const column = columns[place];
                return column === undefined ? null : (
                  <td key={column.option}>
                    <NumberCell
                      cell={cell}
                      look={{ detailed, isHarm: true, color: colorOf(column) }}
                    />
                  </td>
                );
              })}
            </tr>
          </tbody>
        ))}
        <TextRow title="Licence and monitoring" columns={columns}>
          {(column) => <Licences column={column} />}
        </TextRow>
      </table>
    </ScrollTable>
  );
}

function ColumnHead({ column }: { column: CompareColumn }) {
  return (
    <th scope="col" className={styles.head}>
      <span className={styles.name}>
        {column.kind === "drug" && <RouteMark route={column.route} />}
        {column.label}
      </span>
      <span className={styles.against}>
        {column.kind === "drug" ? "against" : "from the other side of trials of"}{" "}
        {column.comparator}
      </span>
      <span className={`${styles.small} ${styles.beside}`}>
        Both sides had besides: {column.background}.
      </span>
    </th>
  );
}

function Band({
  width,
  title,
  children,
}: {
  width: number;
  title: string;
  children?: React.ReactNode;
}) {
  return (
    <tr className={styles.band}>
      <th scope="rowgroup" colSpan={width}>
        <span className={styles.bandWords}>
          {title}
          {children !== undefined && <span className={styles.bandNote}>{children}</span>}
        </span>
      </th>
    </tr>
  );
}

function TextRow({
  title,
  columns,
  children,
}: {
  title: string;
  columns: readonly CompareColumn[];
  children: (column: CompareColumn) => React.ReactNode;
}) {
  return (
    <tbody>
      <Band width={columns.length} title={title} />
      <tr className={styles.texts}>
        {columns.map((column) => (
          <td key={column.option} data-column={`${column.label} against ${column.comparator}`}>
            {children(column)}
          </td>
        ))}
      </tr>
    </tbody>
  );
}

/** One baseline for every column, or why that would mislead. */
function SharedBaseline({
  answer,
  outcome,
  onBaseline,
}: {
  answer: CompareAnswer;
  outcome: OutcomeId;
  onBaseline: Choose;
}) {
  const shared = answer.sharedBaseline.find((one) => one.outcome === outcome);
  if (shared === undefined) return null;
  if (!shared.allowed)
    return <span className="no-print">No common baseline for the columns. {shared.reason}</span>;
  return (
    <span className="no-print">
      Same baseline in every column:{" "}
      <BaselineField
        chosen={null}
        onChoose={(percent) =>
          onBaseline(
            answer.columns.map(({ option }) => option),
            outcome,
            percent,
          )
        }
      />
    </span>
  );
}

function Licences({ column }: { column: CompareColumn }) {
  if (column.licences.length === 0) return <p>Not looked up for this treatment.</p>;
  return (
    <div className={styles.stack}>
      {column.licences.map(({ id, authority, licence, monitoring, source, checked }) => (
        <Fragment key={id}>
          <p>
            <strong>{authority}.</strong> {licence}
          </p>
          <p>{monitoring}</p>
          <p className={styles.small}>
            <a href={source.url} rel="noreferrer">
              {source.title}
            </a>
            , dated {day(source.dated)}; looked up by hand {day(checked)}.
          </p>
        </Fragment>
      ))}
    </div>
  );
}

/** Routes keep their colour; what stands against a drug has that of comparators. */
function colorOf(column: CompareColumn): string {
  return column.kind === "drug" ? routeColor(column.route) : "var(--accent)";
}
