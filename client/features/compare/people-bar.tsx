import styles from "./people-bar.module.css";
import { type Figures, ofHundred, rangeOfHundred } from "./view-model.ts";

/** Both sides on one scale from 0 to 100 people, the interval as a line. */
export function PeopleBar({ figures, color }: { figures: Figures; color: string }) {
  const { absolute, intervention, comparator } = figures;
  if (absolute === null) return null;
  const { treatedPercent, treatedLow, treatedHigh, baselinePercent } = absolute;
  return (
    <div
      className={styles.bars}
      role="img"
      aria-label={`${ofHundred(treatedPercent)} of 100 (${rangeOfHundred(absolute)}) with ${intervention}, ${ofHundred(baselinePercent)} of 100 with ${comparator}.`}
    >
      <div className={styles.track}>
        <div className={styles.fill} style={{ width: `${treatedPercent}%`, background: color }} />
        <div
          className={styles.interval}
          style={{ left: `${treatedLow}%`, width: `${treatedHigh - treatedLow}%` }}
        />
      </div>
      <div className={styles.track}>
        <div className={styles.comparator} style={{ width: `${baselinePercent}%` }} />
      </div>
    </div>
  );
}
