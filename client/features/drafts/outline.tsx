import { useMediaQuery } from "@mantine/hooks";
import { plural } from "../../ui/number-format.ts";
import { useDraftProblems, useDraftStore } from "./editor.ts";
import styles from "./form.module.css";
import { openCounts, type OpenCount } from "./open-counts.ts";
import { goToSection } from "./places/section-place.ts";
import { draftSections } from "./sections.tsx";

/** The parts of the form with what is open in each; on a phone it folds away. */
export function Outline() {
  const problems = useDraftProblems();
  const { document } = useDraftStore().state();
  const counts = openCounts(problems, document);
  const wide = useMediaQuery("(min-width: 960px)", true, { getInitialValueInEffect: false });
  const list = (
    <ol className={styles.outlineList}>
      {draftSections.map(({ id, title }) => (
        <li key={id}>
          <button type="button" onClick={() => goToSection(id)}>
            <span>{title}</span>
            <OpenWords count={counts.bySection.get(id)} />
          </button>
        </li>
      ))}
    </ol>
  );
  return (
    <nav aria-label="Parts of the form" className={styles.outline}>
      {wide ? (
        list
      ) : (
        <details>
          <summary>
            Parts of the form <OpenWords count={counts.all} />
          </summary>
          {list}
        </details>
      )}
    </nav>
  );
}

function OpenWords({ count }: { count: OpenCount | undefined }) {
  if (count === undefined || count.errors + count.warnings === 0) return null;
  const words = [
    count.errors > 0 ? plural(count.errors, "error") : null,
    count.warnings > 0 ? plural(count.warnings, "warning") : null,
  ].filter((word) => word !== null);
  return (
    <span className={styles.open} data-level={count.errors > 0 ? "error" : "warning"}>
      {words.join(", ")}
    </span>
  );
}
