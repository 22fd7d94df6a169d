import { isObject } from "#domain/study/same-value.ts";
import { useDraftProblems, useDraftStore, useDraftValue } from "../editor.ts";
import { pathWords } from "../path-words.ts";
import { placeOfProblem } from "../places/problem-place.ts";
import { AcceptedWarnings } from "./accepted-warnings.tsx";
import { ProblemItem } from "./problem-item.tsx";
import styles from "./problems.module.css";

/** Everything between the draft and publication in one list, with the answers to warnings. */
export function ProblemsSection() {
  const problems = useDraftProblems();
  const { document } = useDraftStore().state();
  const answers = useDraftValue(["acceptedWarnings"]);
  const accepted = Array.isArray(answers) ? (answers as readonly unknown[]).filter(isObject) : [];
  return (
    <>
      {problems.length === 0 && <p>Nothing stands in the way of publication.</p>}
      <ul className={styles.list}>
        {problems.map((problem) => (
          <ProblemItem
            key={`${problem.check} ${problem.path ?? problem.at} ${problem.message}`}
            problem={problem}
            words={pathWords(placeOfProblem(problem, document), document)}
          />
        ))}
      </ul>
      {accepted.length > 0 && <AcceptedWarnings accepted={accepted} />}
    </>
  );
}
