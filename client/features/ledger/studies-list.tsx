import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ReasonGroup } from "../../ui/group-by-reason.ts";
import { integer } from "../../ui/number-format.ts";
import styles from "./ledger.module.css";
import { peopleText, primaryWords, studiesText } from "./view-model.ts";

interface ListedStudy {
  readonly key: string;
  readonly name: string;
  readonly people: number | null;
  readonly primaryOutcomeMet?: keyof typeof primaryWords;
}

/** The studies of one box of the flow by their reason, each with its link. */
export function StudiesList({
  id,
  title,
  groups,
  open,
  onToggle,
}: {
  id: string;
  title: string;
  groups: readonly ReasonGroup<ListedStudy>[];
  open: boolean;
  onToggle: (open: boolean) => void;
}) {
  return (
    <details
      id={id}
      className={styles.list}
      open={open}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {open && <Reasons groups={groups} />}
    </details>
  );
}

function Reasons({ groups }: { groups: readonly ReasonGroup<ListedStudy>[] }) {
  return (
    <dl>
      {groups.map(({ code, reason, entries }) => (
        <div key={code}>
          <dt>
            {reason} <span>{integer(entries.length)}</span>
          </dt>
          <dd data-lines={entries.some(hasOutcome) || undefined}>
            {entries.map((study) => (
              <ListedLink key={study.key} study={study} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function hasOutcome(study: ListedStudy): boolean {
  return study.primaryOutcomeMet !== undefined;
}

function ListedLink({ study }: { study: ListedStudy }): ReactNode {
  const link = (
    <Link to="/studies/$key" params={{ key: study.key }}>
      {study.name}
    </Link>
  );
  if (study.primaryOutcomeMet === undefined)
    return <span title={peopleText(study.people)}>{link}</span>;
  return (
    <span className={styles.line}>
      {link} · {peopleText(study.people)} · {primaryWords[study.primaryOutcomeMet]}
    </span>
  );
}

/** "Design and age of the people: 3 studies left out" */
export function stepTitle(label: string, out: number): string {
  return `${label}: ${studiesText(out)} left out`;
}
