import { Link } from "@tanstack/react-router";
import { designTypes } from "#domain/vocabulary/study-terms.ts";
import type { StudyItem } from "../../lib/api.ts";
import { RouteChip } from "../../ui/route-mark.tsx";
import { conditionText, interventionLines, peopleText } from "../../ui/study-words.ts";
import styles from "./latest-studies.module.css";

export function LatestStudies({ studies }: { studies: readonly StudyItem[] }) {
  return (
    <ol className={styles.list}>
      {studies.map((study) => {
        const [first] = interventionLines(study.interventions);
        return (
          <li key={study.key}>
            <p className={styles.name}>
              <Link to="/studies/$key" params={{ key: study.key }}>
                {study.name}
              </Link>
              {first !== undefined && <RouteChip route={first.route} short />}
            </p>
            <p className={styles.facts}>
              {conditionText(study)} · {first === undefined ? "" : `${first.text} · `}
              {designTypes.label(study.designType)} · {peopleText(study.participants)}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
