import { memo } from "react";
import { sectionPlace } from "./places/section-place.ts";
import { draftSections } from "./sections.tsx";
import styles from "./form.module.css";

/** All parts of the form, one under the other. Never drawn anew: each part listens for itself. */
export const SectionsList = memo(function SectionsList() {
  return draftSections.map(({ id, title, Section }) => (
    <section key={id} data-part={id} className={styles.part} aria-labelledby={sectionPlace(id)}>
      <h2 id={sectionPlace(id)} tabIndex={-1}>
        {title}
      </h2>
      <Section />
    </section>
  ));
});
