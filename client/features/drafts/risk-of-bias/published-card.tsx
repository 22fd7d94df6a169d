import { Button } from "@mantine/core";
import { riskToolIds } from "#domain/risk-of-bias/tool-domains.ts";
import { riskJudgements } from "#domain/vocabulary/result-terms.ts";
import { riskToolText } from "../../../ui/risk-letters.ts";
import { useDraftStore, useDraftValue } from "../editor.ts";
import { ChoiceField } from "../fields/choice-field.tsx";
import { choicesOf } from "../fields/choices.ts";
import { FieldGroup, ItemCard } from "../fields/field-group.tsx";
import { ReferenceField } from "../fields/reference-field.tsx";
import { LongTextField, TextField } from "../fields/text-field.tsx";
import { writeValue } from "../fields/typed-values.ts";
import fieldStyles from "../fields/fields.module.css";
import styles from "./risk-of-bias.module.css";

const tools = riskToolIds.map((value) => ({ value, label: riskToolText(value) }));
const judgements = choicesOf(riskJudgements);

/** Judgements a review has published, domain by domain. */
export function PublishedCard({ position }: { position: number }) {
  const { change } = useDraftStore().actions;
  const path = ["riskOfBias", position];
  const domains = useDraftValue([...path, "domains"]);
  const count = Array.isArray(domains) ? domains.length : 0;
  const assessor = writeValue(useDraftValue([...path, "assessor"]));
  return (
    <ItemCard
      path={path}
      id={`risk-of-bias-${position + 1}`}
      title={`Published judgement${assessor === "" ? "" : `: ${assessor}`}`}
      onRemove={() => change(path, undefined, "Judgement of bias removed")}
    >
      <FieldGroup>
        <TextField path={[...path, "assessor"]} label="Judged by" note="Name of the review" />
        <ChoiceField path={[...path, "tool"]} choices={tools} />
        <ChoiceField path={[...path, "overall"]} choices={judgements} none="— (not stated)" />
        <TextField path={[...path, "outcome"]} note="Where results are judged, not studies" />
        <ReferenceField list="reports" path={[...path, "report"]} />
        <TextField path={[...path, "locator"]} note="Table, figure or page" />
        <TextField path={[...path, "url"]} />
      </FieldGroup>
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className={styles.published}>
          <TextField path={[...path, "domains", at, "domain"]} />
          <ChoiceField path={[...path, "domains", at, "judgement"]} choices={judgements} />
          <TextField
            path={[...path, "domains", at, "judgementDetail"]}
            label="In the words of the source"
          />
          <LongTextField path={[...path, "domains", at, "support"]} />
          <button
            type="button"
            className={fieldStyles.remove}
            onClick={() => change([...path, "domains", at], undefined, "Domain removed")}
          >
            Remove domain {at + 1}
          </button>
        </div>
      ))}
      <Button
        size="xs"
        variant="default"
        onClick={() =>
          change([...path, "domains", count], { judgement: "not-rated" }, "New domain")
        }
      >
        Add a domain
      </Button>
    </ItemCard>
  );
}
