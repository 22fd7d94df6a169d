import { Button, NumberInput, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type ReportDecision, type ReportItem, reportsApi } from "../../lib/api.ts";
import { FormProblem } from "../../ui/form.tsx";
import formStyles from "../../ui/form.module.css";
import styles from "./reports.module.css";

/** A curator's answer: mended in a revision, rejected with a reason, or no report at all. */
export function AnswerReport({
  report: { id, name, publishedNumber },
  onAnswered,
}: {
  report: ReportItem;
  onAnswered: () => void;
}) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [mendedBy, setMendedBy] = useState<number | string>(publishedNumber ?? "");
  const { mutate, isPending, error } = useMutation({
    mutationFn: (decision: ReportDecision) => reportsApi.answer(id, decision),
    onSuccess: onAnswered,
  });
  if (!open)
    return (
      <button type="button" className={styles.open} onClick={() => setOpen(true)}>
        Answer<span className="visually-hidden"> the report about {name}</span>
      </button>
    );
  const answer = words.trim();
  return (
    <div className={formStyles.form}>
      <Textarea
        label="Answer"
        description="Becomes public together with the report"
        size="sm"
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <NumberInput
        label="Mended in revision"
        description="A published one: mend the record first"
        size="sm"
        min={1}
        allowDecimal={false}
        value={mendedBy}
        onChange={setMendedBy}
      />
      <div className={styles.actions}>
        <Button
          size="xs"
          loading={isPending}
          disabled={answer === "" || typeof mendedBy !== "number"}
          onClick={() => mutate({ outcome: "accepted", answer, mendedBy: Number(mendedBy) })}
        >
          It was wrong and is mended
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={isPending}
          disabled={answer === ""}
          onClick={() => mutate({ outcome: "rejected", answer })}
        >
          It stays as it is
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={isPending}
          onClick={() => mutate({ outcome: "spam" })}
        >
          No report: never show it
        </Button>
      </div>
      <FormProblem error={error} />
    </div>
  );
}
