import { Link } from "@tanstack/react-router";
import { indicationGroups, indications } from "#domain/vocabulary/indications.ts";
import { type RouteId, routes } from "#domain/vocabulary/routes.ts";
import { integer } from "../../ui/number-format.ts";
import { RouteChip } from "../../ui/route-mark.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import styles from "./quick-look-up.module.css";

/** Conditions people ask for most, then the groups of the others. */
const conditions = [
  indications.get("treatment-resistant-depression"),
  indications.get("major-depressive-disorder"),
  indications.get("bipolar-depression"),
  indications.get("suicidal-ideation"),
  indications.get("ptsd"),
  indications.get("ocd"),
  indicationGroups.get("anxiety"),
  indicationGroups.get("substance-use"),
  indicationGroups.get("pain"),
  indicationGroups.get("postpartum"),
];

export function QuickLookUp({ counts }: { counts: ReadonlyMap<RouteId, number> }) {
  return (
    <div className={styles.box}>
      <div className={styles.lists}>
        <div>
          <h3>By route</h3>
          <ul>
            {routes.ids.map((route) => (
              <li key={route}>
                <Link to="/studies" search={{ route: [route] }}>
                  <RouteChip route={route} />
                  <span className={styles.count}>{integer(counts.get(route) ?? 0)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>By condition</h3>
          <ul>
            {conditions.map((condition) => (
              <li key={condition.id}>
                <Link to="/studies" search={{ indication: [condition.id] }}>
                  {condition.label}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <SearchBox label="By word" />
    </div>
  );
}
