import { overallRiskOfBias } from "#domain/study/overall-risk-of-bias.ts";
import type { RiskOfBias as Assessment } from "#domain/study/risk-of-bias.ts";
import { RiskJudgement } from "../../ui/risk-judgement.tsx";
import { riskToolText } from "../../ui/risk-letters.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./study-texts.module.css";

/** Published judgements, in letters and words; an unfinished rating is never "no concern". */
export function RiskOfBias({ assessments }: { assessments: readonly Assessment[] }) {
  if (assessments.length === 0)
    return (
      <p>No published rating of this study has been entered. Not rated is not the same as low.</p>
    );
  return (
    <div className={styles.texts}>
      <p>
        As a whole: <RiskJudgement judgement={overallRiskOfBias(assessments)} />
      </p>
      {assessments.map((assessment) => (
        <div key={`${assessment.assessor} ${assessment.outcome}`}>
          <ScrollTable label={`Risk of bias by ${assessment.assessor}`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Domain</th>
                  <th scope="col">Judgement</th>
                </tr>
              </thead>
              <tbody>
                {assessment.domains.map((one) => (
                  <tr key={one.domain}>
                    <th scope="row">{one.domain}</th>
                    <td>
                      <RiskJudgement judgement={one.judgement} />
                      {one.judgementDetail !== undefined && (
                        <p className={styles.judgementNote}>“{one.judgementDetail}”</p>
                      )}
                      {one.support !== undefined && (
                        <p className={styles.judgementNote}>{one.support}</p>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollTable>
          <p className={styles.source}>
            {assessment.assessor}, {riskToolText(assessment.tool)}
            {assessment.outcome !== undefined && `, for ${assessment.outcome}`}.{" "}
            {assessment.url === undefined ? (
              assessment.locator
            ) : (
              <a href={assessment.url} rel="noreferrer">
                {assessment.locator}
              </a>
            )}
          </p>
        </div>
      ))}
    </div>
  );
}
