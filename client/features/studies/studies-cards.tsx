import { Link } from "@tanstack/react-router";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { designTypes } from "#domain/vocabulary/study-terms.ts";
import type { StudyItem } from "../../lib/api.ts";
import { conditionText, participantsText, primaryOutcomeWords } from "../../ui/study-words.ts";
import { Interventions, Numbers } from "./columns.tsx";
import styles from "./studies-cards.module.css";

/** The list on a narrow screen: the same facts, one study a card. */
export function StudiesCards({ items }: { items: readonly StudyItem[] }) {
  return (
    <ul className={styles.cards}>
      {items.map((study) => (
        <li key={study.key}>
          <h3>
            <Link to="/studies/$key" params={{ key: study.key }}>
              {study.name}
            </Link>
          </h3>
          <p>{conditionText(study)}</p>
          <Interventions study={study} />
          <p className={styles.soft}>
            {study.comparators.length === 0
              ? "no comparator"
              : `against ${study.comparators
                  .map((one) => comparatorClasses.label(one.comparatorClass).toLowerCase())
                  .join(", ")}`}
            {" · "}
            {designTypes.label(study.designType)}
          </p>
          <dl>
            <div>
              <dt>People</dt>
              <dd>{participantsText(study.participants)}</dd>
            </div>
            <div>
              <dt>Numbers</dt>
              <dd>
                <Numbers results={study.results} />
              </dd>
            </div>
            <div>
              <dt>Primary outcome</dt>
              <dd>{primaryOutcomeWords(study.primaryOutcomeMet)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
