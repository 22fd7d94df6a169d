import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ForestAnswer } from "../../lib/api.ts";
import { integer, plural } from "../../ui/number-format.ts";
import { RowsTable } from "../../ui/rows-table.tsx";
import styles from "./answer.module.css";

type Known = ForestAnswer["knownButNotPooled"];

const metWords = { true: "Met", false: "Missed", unknown: "Not known" } as const;

/** A longer list is opened by the reader. */
const mostOpened = 12;

/** Trials that match the question and print no usable number: an answer must not hide them. */
export function KnownStudies({ studies }: { studies: Known }) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  if (studies.length === 0) return null;
  const open = chosen ?? studies.length <= mostOpened;
  return (
    <details
      className={styles.details}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) setChosen(currentTarget.open);
      }}
    >
      <summary>Known, but not in the number: {plural(studies.length, "trial")}</summary>
      {open && <KnownTable studies={studies} />}
    </details>
  );
}

function KnownTable({ studies }: { studies: Known }) {
  return (
    <RowsTable
      label="Trials known but not pooled"
      widths={widths}
      count={studies.length}
      head={
        <>
          <th scope="col">Trial</th>
          <th scope="col" data-number>
            People
          </th>
          <th scope="col">Its primary outcome</th>
          <th scope="col">Why it is not in the number</th>
        </>
      }
      renderRow={(position, attributes) => {
        const study = studies[position];
        return (
          study !== undefined && (
            <tr key={study.key} {...attributes}>
              <th scope="row">
                <Link to="/studies/$key" params={{ key: study.key }}>
                  {study.name}
                </Link>
              </th>
              <td data-number>{study.people === null ? "–" : integer(study.people)}</td>
              <td>{metWords[study.primaryOutcomeMet]}</td>
              <td>{study.reason}</td>
            </tr>
          )
        );
      }}
    />
  );
}

/** Pixels of the columns of a long table. */
const widths = [220, 80, 140, 300] as const;
