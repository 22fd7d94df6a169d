import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type ExtractionItem, extractionsApi } from "../../../lib/api.ts";
import { minuteText } from "../../../ui/date-text.ts";
import { FormProblem } from "../../../ui/form.tsx";
import listStyles from "../../../ui/form.module.css";
import queueStyles from "../queue/queue.module.css";
import styles from "./extractions.module.css";
import { SetAside } from "./set-aside.tsx";

const firstWords: Readonly<Record<ExtractionItem["first"]["state"], string>> = {
  published: "published",
  submitted: "waits for review",
  open: "not handed over now",
};

/** One second extraction: who has it, since when, and what whoever looks can do. */
export function ExtractionLine({ item }: { item: ExtractionItem }) {
  const { key, name, askedBy, message, first, second, since, own, refusal, maySetAside } = item;
  return (
    <li>
      <span className={listStyles.what}>
        <strong className={styles.name}>{name}</strong>{" "}
        {own && <span className={queueStyles.own}>yours</span>}
        <small>
          since {minuteText(since)}; asked for by {askedBy}; first: {first.author} (
          {firstWords[first.state]}){second !== null && `; second: ${second}`}
        </small>
        {message !== "" && <q className={queueStyles.message}>{message}</q>}
        {refusal !== null && <small>{refusal}</small>}
      </span>
      <span className={styles.acts}>
        <NextAct item={item} />
        {maySetAside && <SetAside studyKey={key} name={name} />}
      </span>
    </li>
  );
}

function NextAct({ item }: { item: ExtractionItem }) {
  const { key, name, state, own, refusal, mayReconcile } = item;
  const navigate = useNavigate();
  const takeUp = useMutation({
    mutationFn: () => extractionsApi.takeUp(key),
    onSuccess: () => void navigate({ to: "/curate/$key/second", params: { key } }),
  });
  if (state === "wanted" && refusal === null)
    return (
      <>
        <Button size="compact-sm" loading={takeUp.isPending} onClick={() => takeUp.mutate()}>
          Take it up<span className="visually-hidden">: {name}</span>
        </Button>
        <FormProblem error={takeUp.error} />
      </>
    );
  if (own && (state === "second-under-way" || state === "second-handed-over"))
    return (
      <Link to="/curate/$key/second" params={{ key }}>
        {state === "second-under-way" ? "Go on" : "Take back"}
        <span className="visually-hidden">: {name}</span>
      </Link>
    );
  if (state === "to-reconcile" || state === "reconciling" || state === "agreed-submitted")
    return (
      <Link to="/curate/$key/reconcile" params={{ key }}>
        {mayReconcile && state !== "agreed-submitted" ? "Reconcile" : "Compare"}
        <span className="visually-hidden">: {name}</span>
      </Link>
    );
  return null;
}
