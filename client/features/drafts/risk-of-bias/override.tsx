import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type RiskJudgementId, riskJudgements } from "#domain/vocabulary/result-terms.ts";
import fieldStyles from "../fields/fields.module.css";
import styles from "./risk-of-bias.module.css";

/** Another judgement than the computed one: only with a reason, and with a way back. */
export function Override({
  label,
  computed,
  judgement,
  reason,
  onChange,
}: {
  label: string;
  computed: RiskJudgementId;
  judgement: RiskJudgementId;
  reason: string | undefined;
  onChange: (judgement: RiskJudgementId, reason: string | undefined) => void;
}) {
  const [other, setOther] = useState<string>("");
  const [why, setWhy] = useState("");
  if (reason !== undefined)
    return (
      <p className={styles.overridden}>
        {riskJudgements.label(judgement)} instead of {riskJudgements.label(computed).toLowerCase()}:{" "}
        {reason}{" "}
        <button
          type="button"
          className={fieldStyles.remove}
          onClick={() => onChange(computed, undefined)}
        >
          Follow the answers<span className="visually-hidden">, {label}</span>
        </button>
      </p>
    );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (riskJudgements.has(other) && why.trim() !== "") onChange(other, why.trim());
  };
  return (
    <details>
      <summary>Judge otherwise</summary>
      <form className={styles.override} onSubmit={send} data-own-undo>
        <NativeSelect
          size="xs"
          label="Judgement"
          value={other}
          data={[
            { value: "", label: "—" },
            ...riskJudgements.entries
              .filter(({ id }) => id !== "not-rated" && id !== computed)
              .map(({ id, label: words }) => ({ value: id, label: words })),
          ]}
          onChange={({ currentTarget }) => setOther(currentTarget.value)}
        />
        <TextInput
          size="xs"
          label="Because"
          value={why}
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        />
        <Button
          type="submit"
          size="xs"
          variant="default"
          disabled={other === "" || why.trim() === ""}
        >
          Judge so
        </Button>
      </form>
    </details>
  );
}
