import { createColumnHelper, tableFeatures } from "@tanstack/react-table";
import { Link } from "@tanstack/react-router";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import { riskJudgements } from "#domain/vocabulary/result-terms.ts";
import { blindingLevels, designTypes } from "#domain/vocabulary/study-terms.ts";
import type { StudyItem } from "../../lib/api.ts";
import { integer } from "../../ui/number-format.ts";
import { RouteChip } from "../../ui/route-mark.tsx";
import {
  interventionLines,
  otherCondition,
  participantsCount,
  participantsText,
  primaryOutcomeWords,
} from "../../ui/study-words.ts";
import styles from "./studies-table.module.css";

/** Order, pages and filters are the server's: the table itself needs no feature. */
export const features = tableFeatures({});

const helper = createColumnHelper<typeof features, StudyItem>();

export const columns = helper.columns([
  helper.display({
    id: "study",
    header: "Study",
    cell: ({ row }) => <Name study={row.original} />,
  }),
  helper.accessor("indication", {
    id: "condition",
    header: "Condition",
    cell: ({ row }) => <Condition study={row.original} />,
  }),
  helper.display({
    id: "intervention",
    header: "Intervention",
    cell: ({ row }) => <Interventions study={row.original} />,
  }),
  helper.display({
    id: "comparator",
    header: "Compared with",
    cell: ({ row }) => <Comparators study={row.original} />,
  }),
  helper.display({
    id: "design",
    header: "Design",
    cell: ({ row: { original } }) => (
      <>
        {designTypes.label(original.designType)}
        {original.blinding !== "unknown" && (
          <span className={styles.soft}>{blindingLevels.label(original.blinding)}</span>
        )}
      </>
    ),
  }),
  helper.display({
    id: "participants",
    header: "People",
    cell: ({ row: { original } }) => (
      <span title={participantsCount[original.participants.counts]}>
        {participantsText(original.participants)}
        {!original.countedOnce && <span className={styles.soft}>counted elsewhere</span>}
      </span>
    ),
  }),
  helper.display({
    id: "numbers",
    header: "Numbers",
    cell: ({ row }) => <Numbers results={row.original.results} />,
  }),
  helper.accessor("riskOfBias", {
    id: "risk",
    header: "Risk of bias",
    cell: ({ getValue }) => riskJudgements.label(getValue()),
  }),
  helper.accessor("primaryOutcomeMet", {
    id: "primary",
    header: "Primary outcome",
    cell: ({ getValue }) => primaryOutcomeWords(getValue()),
  }),
]);

/** Names of the columns for the chooser; the study itself always stays. */
export const columnNames: readonly { readonly id: string; readonly label: string }[] = [
  { id: "condition", label: "Condition" },
  { id: "intervention", label: "Intervention" },
  { id: "comparator", label: "Compared with" },
  { id: "design", label: "Design" },
  { id: "participants", label: "People" },
  { id: "numbers", label: "Numbers" },
  { id: "risk", label: "Risk of bias" },
  { id: "primary", label: "Primary outcome" },
];

function Name({ study }: { study: StudyItem }) {
  return (
    <Link to="/studies/$key" params={{ key: study.key }} data-row-link title={study.title}>
      {study.name}
    </Link>
  );
}

function Condition({ study }: { study: StudyItem }) {
  const detail = otherCondition(study);
  return (
    <>
      {indications.label(study.indication)}
      {detail !== null && <span className={styles.soft}>{detail}</span>}
    </>
  );
}

export function Interventions({ study }: { study: StudyItem }) {
  return (
    <ul className={styles.lines}>
      {interventionLines(study.interventions).map((line) => (
        <li key={line.id}>
          <RouteChip route={line.route} short /> {line.text}
        </li>
      ))}
    </ul>
  );
}

function Comparators({ study }: { study: StudyItem }) {
  if (study.comparators.length === 0) return <span className={styles.none}>No comparator</span>;
  return (
    <ul className={styles.lines}>
      {study.comparators.map((one) => (
        <li key={`${one.comparatorClass} ${one.drug}`}>
          {comparatorClasses.label(one.comparatorClass)}
          {one.drug !== "none" && " "}
          {one.drug !== "none" && <span className={styles.none}>{drugs.label(one.drug)}</span>}
        </li>
      ))}
    </ul>
  );
}

export function Numbers({ results }: { results: StudyItem["results"] }) {
  return (
    <>
      {integer(results.total)}
      {results.unverified > 0 && (
        <span className={styles.unverified}>{integer(results.unverified)} unverified</span>
      )}
    </>
  );
}
