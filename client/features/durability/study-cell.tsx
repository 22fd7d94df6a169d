import { Link } from "@tanstack/react-router";
import { RouteMark } from "../../ui/route-mark.tsx";
import { routeLabel } from "../../ui/route-shape.ts";
import styles from "./durability.module.css";
import { type OnsetRow, studyWords } from "./view-model.ts";

type Study = Pick<
  OnsetRow,
  "key" | "name" | "drugs" | "routes" | "indication" | "dosing" | "participants"
>;

/** Heads a row: the trial with its route, and beneath it who was given what. */
export function StudyCell({ study }: { study: Study }) {
  return (
    <th scope="row">
      <span className={styles.name}>
        {study.routes.map((route) => (
          <span key={route} title={routeLabel(route)}>
            <RouteMark route={route} />
            <span className="visually-hidden">{routeLabel(route)}: </span>
          </span>
        ))}
        <Link to="/studies/$key" params={{ key: study.key }} hash="onset">
          {study.name}
        </Link>
      </span>
      <span className={styles.soft}>{studyWords(study)}</span>
    </th>
  );
}

/** Where the statement was read. */
export function PlaceCell({ place }: { place: OnsetRow["place"] }) {
  return (
    <td className={styles.place}>
      {place === null ? (
        "no place recorded"
      ) : place.url === null ? (
        place.locator
      ) : (
        <a href={place.url} rel="noreferrer">
          {place.locator}
        </a>
      )}
    </td>
  );
}
