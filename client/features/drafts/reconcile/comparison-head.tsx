import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ExtractionsAnswer, extractionsApi } from "../../../lib/api.ts";
import { agreementWords } from "../../../ui/agreement-words.ts";
import { minuteText } from "../../../ui/date-text.ts";
import { FormProblem } from "../../../ui/form.tsx";
import styles from "./reconcile.module.css";

/** Who extracted, how far they agree, and the way into the agreed record. */
export function ComparisonHead({
  comparison: { key, figures, first, second, agreed, obstacle },
  onOpened,
}: {
  comparison: ExtractionsAnswer;
  onOpened: () => void;
}) {
  const open = useMutation({
    mutationFn: () => extractionsApi.openAgreed(key),
    onSuccess: onOpened,
  });
  return (
    <>
      <p className={styles.lead}>
        {agreementWords(figures)} First: {first.author}, {minuteText(first.time)}. Second:{" "}
        {second.author}, {minuteText(second.time)}.
      </p>
      {obstacle !== null ? (
        <p className={styles.lead}>{obstacle}</p>
      ) : (
        agreed.state !== "draft" && (
          <>
            <p className={styles.lead}>
              {agreed.state === "left"
                ? `The agreed record was begun and returned or thrown away, last by ${agreed.by}. It goes on as it was left.`
                : "The agreed record begins with the first extraction; you decide where the second one differs. It is handed over and published like any other draft, by somebody who wrote in neither."}
            </p>
            <Button size="sm" loading={open.isPending} onClick={() => open.mutate()}>
              {agreed.state === "left" ? "Go on with the agreed record" : "Join the two"}
            </Button>
            <FormProblem error={open.error} />
          </>
        )
      )}
    </>
  );
}
