import type { QueryWords } from "#domain/question.ts";
import { HarmLink } from "./harm-link.tsx";
import type { Matrix, MatrixRow } from "./matrix.ts";
import styles from "./matrix.module.css";
import { columnWords, comparatorWords, countedWords, rate, rateRange } from "./words.ts";

/** The matrix for a phone: one card for each harm, with the groups that have a number. */
export function HarmCards({ matrix, words }: { matrix: Matrix; words: QueryWords }) {
  return matrix.sections.map((section) => {
    const silent = section.rows.filter((row) => row.silent);
    const speaking = section.rows.filter((row) => !row.silent);
    return (
      <section key={section.label} className={styles.cards}>
        <h3>{section.label}</h3>
        <ul>
          {speaking.map((row) => (
            <li key={row.harm.outcome}>
              <HarmLink words={words} outcome={row.harm.outcome}>
                {row.harm.label}
              </HarmLink>
              <Groups row={row} matrix={matrix} />
            </li>
          ))}
        </ul>
        {silent.length > 0 && (
          <p className={styles.soft}>
            No usable count: {silent.map(({ harm }) => harm.label.toLowerCase()).join(", ")}.
          </p>
        )}
      </section>
    );
  });
}

function Groups({ row, matrix }: { row: MatrixRow; matrix: Matrix }) {
  return (
    <dl>
      {row.cells.map((cell, place) => {
        const column = matrix.columns[place];
        const { headline } = cell;
        if (column === undefined || headline === null) return null;
        const beside = comparatorWords(cell);
        return (
          <div key={cell.column}>
            <dt>{columnWords(column)}</dt>
            <dd>
              <strong>{rate(headline.percent)}</strong> of 100 ({rateRange(headline)})
              {beside !== null && `, ${beside}`}
              <span className={styles.soft}> · {countedWords(cell, column)}</span>
              <span aria-hidden="true" className={styles.track}>
                <span className={styles.bar} style={{ width: `${headline.percent}%` }} />
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
