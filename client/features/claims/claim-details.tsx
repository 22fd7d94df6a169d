import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { verdicts } from "#domain/claims/terms.ts";
import type { ClaimItem } from "../../lib/api.ts";
import { day, plural } from "../../ui/number-format.ts";
import { ConditionMark } from "./condition-mark.tsx";
import styles from "./claims.module.css";
import { conditionState, studiesBehind } from "./view-model.ts";

/** Beyond this the list of studies is a page of its own, to which the numbers lead. */
const shownStudies = 24;

/** How the verdict came about: conditions, studies, sources, and where another one was expected. */
export function ClaimDetails({ claim, open }: { claim: ClaimItem; open: boolean }) {
  const [shown, setShown] = useState(open);
  return (
    <details
      className={styles.details}
      open={shown}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary>{claim.judged === "computed" ? "How it was judged" : "Sources"}</summary>
      {shown && (
        <>
          {claim.parts.map((part) => (
            <div key={part.tests}>
              <h4>
                {part.tests} <span className={styles.kind}>{part.kindLabel}</span>
              </h4>
              <ul className={styles.conditions}>
                {part.conditions.map(({ id, words, holds }) => (
                  <li key={id}>
                    <ConditionMark state={conditionState(holds)} />
                    {words}
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <Difference claim={claim} />
          <Studies claim={claim} />
          <Sources claim={claim} />
        </>
      )}
    </details>
  );
}

function Difference({ claim: { expected, difference } }: { claim: ClaimItem }) {
  if (expected === null || difference === null) return null;
  return (
    <p>
      <strong>Expected beforehand: {verdicts.label(expected).toLowerCase()}.</strong>{" "}
      {difference.reason} ({day(difference.date)})
    </p>
  );
}

function Studies({ claim }: { claim: ClaimItem }) {
  const studies = studiesBehind(claim);
  if (studies.length === 0) return null;
  if (studies.length > shownStudies)
    return (
      <p>
        <strong>Studies.</strong> {plural(studies.length, "study", "studies")}, listed where the
        numbers lead.
      </p>
    );
  return (
    <p>
      <strong>Studies.</strong>{" "}
      {studies.map(({ key, name }, place) => (
        <span key={key}>
          {place > 0 && ", "}
          <Link to="/studies/$key" params={{ key }}>
            {name}
          </Link>
        </span>
      ))}
    </p>
  );
}

function Sources({ claim: { sources, sourcesRead } }: { claim: ClaimItem }) {
  if (sources.length === 0)
    return <p>No source was opened for this; the verdict rests on what is generally known.</p>;
  return (
    <>
      <h4>{sourcesRead ? "Sources" : "Looked at; none of it settles the sentence"}</h4>
      <ul className={styles.sources}>
        {sources.map(({ title, url }) => (
          <li key={url}>
            <a href={url} rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
