import { Link } from "@tanstack/react-router";
import { AnalyseLink } from "../../ui/analyse-link.tsx";
import { integer } from "../../ui/number-format.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { type Course, type Group, type Trial, trialName, type TrialPoint } from "./groups.ts";
import styles from "./time-course.module.css";
import { rangeText, rateText, sinceLastDose, spanText } from "./words.ts";

/** The figure as numbers: every window of every group, then every trial's points. */
export function CourseTable({ course }: { course: Course }) {
  return (
    <div className={styles.tables}>
      <WindowsTable course={course} />
      <PointsTable course={course} />
    </div>
  );
}

function WindowsTable({ course: { answer, groups } }: { course: Course }) {
  const counts = groups.some((group) => group.windows.some((window) => window.rates !== null));
  return (
    <ScrollTable label="Pooled effect by window">
      <table>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Window</th>
            <th scope="col" data-number>
              Trials
            </th>
            <th scope="col" data-number>
              People
            </th>
            <th scope="col">
              {answer.question.measure} [{answer.question.level} % interval]
            </th>
            <th scope="col">Another trial</th>
            {counts && <th scope="col">Drug arms</th>}
            {counts && <th scope="col">Comparator arms</th>}
            <th scope="col">Not in the window before</th>
            <th scope="col">No longer here</th>
            <th scope="col">Behind it</th>
          </tr>
        </thead>
        <tbody>
          {groups.flatMap((group) =>
            group.windows.map((window) => (
              <tr key={`${group.id} ${window.window}`}>
                <th scope="row">{group.label}</th>
                <td>{window.label}</td>
                <td data-number>{integer(window.k)}</td>
                <td data-number>{integer(window.people)}</td>
                <td>{window.k < 2 ? "one trial, not pooled" : spanText(window)}</td>
                <td>{rangeText(window.predictionLow, window.predictionHigh)}</td>
                {counts && (
                  <td>{window.rates === null ? "–" : rateText(window.rates.intervention)}</td>
                )}
                {counts && (
                  <td>{window.rates === null ? "–" : rateText(window.rates.comparator)}</td>
                )}
                <td>
                  <TrialNames group={group} keys={window.entered} />
                </td>
                <td>
                  <TrialNames group={group} keys={window.left} />
                </td>
                <td>
                  <AnalyseLink canonical={window.canonical}>forest plot</AnalyseLink>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function TrialNames({ group, keys }: { group: Group; keys: readonly string[] }) {
  if (keys.length === 0) return "–";
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>
          <Link to="/studies/$key" params={{ key }}>
            {trialName(group, key)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function PointsTable({ course: { answer, groups } }: { course: Course }) {
  return (
    <ScrollTable label="The points of each trial">
      <table>
        <thead>
          <tr>
            <th scope="col">Trial</th>
            <th scope="col">Group</th>
            <th scope="col">Rated</th>
            <th scope="col" data-number>
              People
            </th>
            <th scope="col">
              {answer.question.measure} [{answer.question.level} % interval]
            </th>
            <th scope="col">Its numbers</th>
          </tr>
        </thead>
        <tbody>
          {groups.flatMap((group) =>
            group.trials.flatMap((trial) =>
              trial.points.map((point) => (
                <PointRow
                  key={`${group.id} ${trial.key} ${point.hours}`}
                  group={group}
                  trial={trial}
                  point={point}
                />
              )),
            ),
          )}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function PointRow({ group, trial, point }: { group: Group; trial: Trial; point: TrialPoint }) {
  const after = sinceLastDose(point);
  return (
    <tr>
      <th scope="row">
        <Link to="/studies/$key" params={{ key: trial.key }}>
          {trial.name}
        </Link>
      </th>
      <td>{group.label}</td>
      <td>
        {point.timeLabel}
        {point.window === null && " (between windows)"}
        {after !== null && <span className={styles.soft}> {after}</span>}
      </td>
      <td data-number>{point.people === null ? "–" : integer(point.people)}</td>
      <td>{spanText(point)}</td>
      <td>
        <ResultLinks study={trial.key} results={point.results} />
      </td>
    </tr>
  );
}

/** The rows of a study's results behind a point; each opens where its number was read. */
export function ResultLinks({ study, results }: { study: string; results: readonly string[] }) {
  return (
    <ul>
      {results.map((result) => (
        <li key={result}>
          <Link to="/studies/$key" params={{ key: study }} hash={result}>
            {result}
          </Link>
        </li>
      ))}
    </ul>
  );
}
