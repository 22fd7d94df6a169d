import { overallRiskOfBias } from "#domain/study/overall-risk-of-bias.ts";
import type { RiskOfBias as Assessment } from "#domain/study/risk-of-bias.ts";
import { type RiskJudgementId, riskJudgements } from "#domain/vocabulary/result-terms.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./study-texts.module.css";

const letters: Readonly<Record<RiskJudgementId, string>> = {
  low: "+",
  "some-concerns": "!",
  high: "−",
  "not-rated": "?",
};

const tools: Readonly<Record<Assessment["tool"], string>> = {
  "cochrane-rob-1": "Cochrane tool, first version",
  "rob-2": "RoB 2",
  "robins-i": "ROBINS-I",
  other: "another tool",
};

/** Published judgements, in letters and words; an unfinished rating is never "no concern". */
export function RiskOfBias({ assessments }: { assessments: readonly Assessment[] }) {
  if (assessments.length === 0)
    return (
      <p>No published rating of this study has been entered. Not rated is not the same as low.</p>
    );
  return (
    <div className={styles.texts}>
      <p>
        As a whole: <Judgement judgement={overallRiskOfBias(assessments)} />
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
                      <Judgement judgement={one.judgement} />
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
            {assessment.assessor}, {tools[assessment.tool]}
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

function Judgement({ judgement }: { judgement: RiskJudgementId }) {
  return (
    <span className={styles.judgement}>
      <span className={styles.letter} data-judgement={judgement} aria-hidden="true">
        {letters[judgement]}
      </span>
      {riskJudgements.label(judgement)}
    </span>
  );
}
