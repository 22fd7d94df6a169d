import type { ReactNode } from "react";
import type { DocumentPath } from "../document-path.ts";
import { useProblemsAt, useProblemsOf } from "../editor.ts";
import { placeId } from "../places/place-id.ts";
import { ProblemLines } from "./problem-lines.tsx";
import styles from "./fields.module.css";

/** Fields that belong together, side by side where there is room. */
export function FieldGroup({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <div className={styles.group} role="group" aria-label={label}>
      {label !== undefined && <p className={styles.groupLabel}>{label}</p>}
      <div className={styles.fields}>{children}</div>
    </div>
  );
}

/** One item of a list, with what is wrong with it as a whole and a way to take it away. */
export function ItemCard({
  path,
  id,
  title,
  onRemove,
  children,
}: {
  path: DocumentPath;
  /** As the rules about records name it. */
  id: string;
  title: ReactNode;
  onRemove?: (() => void) | undefined;
  children: ReactNode;
}) {
  return (
    <article id={placeId(path)} className={styles.card} tabIndex={-1} aria-label={id}>
      <header className={styles.cardHead}>
        <h3>{title}</h3>
        {onRemove !== undefined && (
          <button type="button" className={styles.remove} onClick={onRemove}>
            Remove<span className="visually-hidden"> {id}</span>
          </button>
        )}
      </header>
      <ProblemLines problems={useProblemsOf(path.length > 1 ? id : "")} />
      <PlaceProblems path={path} />
      {children}
    </article>
  );
}

/** What is wrong at a path that no field shows: a part or an item as a whole. */
export function PlaceProblems({ path }: { path: DocumentPath }) {
  const [part, ...rest] = path;
  const found = useProblemsAt(path);
  const named = useProblemsOf(rest.length === 0 ? String(part) : "");
  return <ProblemLines problems={[...found, ...named]} />;
}
