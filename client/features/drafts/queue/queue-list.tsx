import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { QueueItem } from "../../../lib/api.ts";
import { minuteText } from "../../../ui/date-text.ts";
import { ErrorState } from "../../../ui/error-state.tsx";
import listStyles from "../../../ui/form.module.css";
import { LoadingBlock } from "../../../ui/loading-block.tsx";
import { plural } from "../../../ui/number-format.ts";
import { queueQuery } from "../query.ts";
import styles from "./queue.module.css";

const groups: readonly {
  readonly state: QueueItem["state"];
  readonly title: string;
  readonly none: string;
}[] = [
  { state: "submitted", title: "Waiting for review", none: "Nothing waits for review." },
  { state: "returned", title: "Returned", none: "Nothing was returned." },
  { state: "draft", title: "Drafts", none: "There is no draft." },
];

/** What is being worked on, and by whom. */
export function QueueList() {
  const { data, error } = useQuery(queueQuery);
  if (data === undefined)
    return error === null ? (
      <LoadingBlock height={240} label="The work queue is being fetched" />
    ) : (
      <ErrorState error={error} />
    );
  return groups.map(({ state, title, none }) => {
    const items = data.filter((item) => item.state === state);
    return (
      <section key={state} className={styles.group} aria-labelledby={`queue-${state}`}>
        <h3 id={`queue-${state}`}>
          {title} {items.length > 0 && <span className={styles.number}>{items.length}</span>}
        </h3>
        {items.length === 0 ? (
          <p className={styles.none}>{none}</p>
        ) : (
          <ul className={listStyles.list}>
            {items.map((item) => (
              <Line key={`${item.key} ${item.revision ?? ""}`} item={item} />
            ))}
          </ul>
        )}
      </section>
    );
  });
}

function Line({ item }: { item: QueueItem }) {
  const { key, name, author, time, revision, message, own, published } = item;
  return (
    <li>
      <span className={listStyles.what}>
        {revision === null ? (
          <Link to="/curate/$key" params={{ key }}>
            {name}
          </Link>
        ) : (
          <Link to="/curate/submissions/$revision" params={{ revision: String(revision) }}>
            {name}
          </Link>
        )}{" "}
        {own && <span className={styles.own}>yours</span>}
        <small>
          {published ? "new version" : "new study"}, {author}, {minuteText(time)}
        </small>
        {message !== null && <q className={styles.message}>{message}</q>}
      </span>
      <span className={styles.open}>{openWords(item)}</span>
    </li>
  );
}

function openWords({ errors, warnings }: QueueItem): string {
  if (errors + warnings === 0) return "in order";
  return [
    errors > 0 ? plural(errors, "error") : null,
    warnings > 0 ? plural(warnings, "warning") : null,
  ]
    .filter((word) => word !== null)
    .join(", ");
}
