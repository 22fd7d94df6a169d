import { type RiskJudgementId, riskJudgements } from "#domain/vocabulary/result-terms.ts";
import styles from "./risk-judgement.module.css";
import { riskLetters } from "./risk-letters.ts";

/** A judgement of risk of bias in its sign and in words. */
export function RiskJudgement({ judgement }: { judgement: RiskJudgementId }) {
  return (
    <span className={styles.judgement}>
      <span className={styles.letter} data-judgement={judgement} aria-hidden="true">
        {riskLetters[judgement]}
      </span>
      {riskJudgements.label(judgement)}
    </span>
  );
}
