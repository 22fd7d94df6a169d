import type { CompareCell } from "../../lib/api.ts";
import { AnalyseLink } from "../../ui/analyse-link.tsx";
import { decimal } from "../../ui/number-format.ts";
import { CertaintyReasons } from "./certainty-reasons.tsx";
import styles from "./compare.module.css";
import { IconArray } from "./icon-array.tsx";
import { PeopleBar } from "./people-bar.tsx";
import {
  type Figures,
  iconsOf,
  iconWords,
  includesNone,
  knownWords,
  missingWords,
  neededWords,
  ofHundred,
  rangeOfHundred,
  trialWords,
} from "./view-model.ts";

export interface Look {
  readonly detailed: boolean;
  readonly isHarm: boolean;
  readonly color: string;
}

/** One outcome in one column: people of 100 on both sides, and what stands behind the number. */
export function NumberCell({ cell, look }: { cell: CompareCell; look: Look }) {
  const missing = missingWords(cell, look.isHarm);
  const { otherDenominator: other } = cell;
  return (
    <div className={styles.stack}>
      {cell.byDosing.length === 0 ? (
        <FiguresBlock figures={cell} cell={cell} look={look} />
      ) : (
        <>
          <p className={`${styles.small} ${styles.beside}`}>
            Single and repeated doses are different treatments:
          </p>
          {cell.byDosing.map((figures) => (
            <div key={figures.dosing} className={styles.stack}>
              <p className={styles.part}>{figures.label}</p>
              <FiguresBlock figures={figures} cell={cell} look={look} />
            </div>
          ))}
        </>
      )}
      {look.detailed && other !== null && (
        <p className={styles.small}>
          {other.label}: {effectWords({ ...other, measure: cell.measure, cautious: false })}
        </p>
      )}
      {missing !== null && cell.k > 0 && (
        <p className={`${styles.small} ${styles.beside}`}>{missing}</p>
      )}
      {look.detailed && cell.warnings.length > 0 && (
        <ul className={styles.lines}>
          {cell.warnings.map(({ code, message }) => (
            <li key={code} className={styles.small}>
              {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function FiguresBlock({
  figures,
  cell,
  look,
}: {
  figures: Figures;
  cell: CompareCell;
  look: Look;
}) {
  const { k, absolute, certainty, canonical } = figures;
  if (k === 0)
    return (
      <p className={styles.empty}>
        <span className={styles.printed}>{cell.label}: </span>
        No usable number{knownWords(cell)}.{" "}
        <span className="no-print">
          <AnalyseLink canonical={canonical}>Why</AnalyseLink>
        </span>
      </p>
    );
  return (
    <>
      {absolute === null ? (
        <p>{noPeopleWords(figures)}</p>
      ) : (
        <People figures={figures} event={cell.event} look={look} />
      )}
      {look.detailed && <Details figures={figures} />}
      <div className={styles.meta}>
        <AnalyseLink canonical={canonical}>{trialWords(figures)}</AnalyseLink>
        {certainty !== null && <CertaintyReasons certainty={certainty} />}
      </div>
    </>
  );
}

function People({ figures, event, look }: { figures: Figures; event: string; look: Look }) {
  const { absolute, intervention, comparator } = figures;
  if (absolute === null) return null;
  const needed = neededWords(absolute);
  const icons = iconsOf(absolute);
  return (
    <>
      <div className={styles.people}>
        {!look.isHarm && (
          <IconArray icons={icons} words={iconWords(figures, icons, event)} color={look.color} />
        )}
        <div className={styles.sides}>
          <p>
            <strong className={styles.big}>{ofHundred(absolute.treatedPercent)}</strong> of 100
            people given {intervention} {event}{" "}
            <span className={styles.small}>({rangeOfHundred(absolute)})</span>
          </p>
          <p>
            <strong>{ofHundred(absolute.baselinePercent)}</strong> of 100 given {comparator}
            {figures.baselineChosen && <span className={styles.chosen}> as you chose</span>}
          </p>
        </div>
      </div>
      <PeopleBar figures={figures} color={look.color} />
      {needed !== null && (
        <p className={`${styles.small} ${styles.needed}`}>
          <abbr title="Number needed to treat">NNT</abbr>: {needed}
          {includesNone(absolute) && (
            <span className={styles.beside}>; the interval includes no difference</span>
          )}
        </p>
      )}
      {absolute.capped && (
        <p className={`${styles.small} ${styles.beside}`}>
          Cut at 0 or 100: the ratio does not hold at this baseline.
        </p>
      )}
    </>
  );
}

function Details({ figures }: { figures: Figures }) {
  const { absolute, background, estimate } = figures;
  return (
    <>
      {estimate !== null && <p className={styles.small}>{effectWords(figures)}</p>}
      {absolute !== null && <p className={styles.small}>Baseline: {absolute.baseline}.</p>}
      <p className={styles.small}>Both sides had besides: {background}.</p>
    </>
  );
}

/** "Odds ratio 2.17 (1.14 to 4.13)" */
function effectWords({
  measure,
  estimate,
  ciLow,
  ciHigh,
  cautious,
}: Pick<Figures, "measure" | "estimate" | "ciLow" | "ciHigh" | "cautious">): string {
  if (estimate === null || ciLow === null || ciHigh === null) return "";
  const label = `${measure.charAt(0).toUpperCase()}${measure.slice(1)}`;
  const digits = (value: number) => decimal(value, Math.abs(value) >= 10 ? 1 : 2);
  return `${label} ${digits(estimate)} (${digits(ciLow)} to ${digits(ciHigh)}${cautious ? ", the more cautious interval for few and alike trials" : ""}).`;
}

/** A ratio without people: nobody, or everybody, had the event on the other side. */
function noPeopleWords(figures: Figures): string {
  const effect = effectWords(figures);
  return effect === ""
    ? "No number settled from these trials."
    : `${effect} Not given as people of 100: without ${figures.intervention} nobody or everybody had it.`;
}
