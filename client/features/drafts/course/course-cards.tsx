import { memo, type ReactNode } from "react";
import type { DocumentPath } from "../document-path.ts";
import { useDraftStore } from "../editor.ts";
import { AnswerField, ChoiceField } from "../fields/choice-field.tsx";
import { plainChoices } from "../fields/choices.ts";
import { FieldGroup, ItemCard } from "../fields/field-group.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { ProvenanceFields } from "../fields/provenance-fields.tsx";
import { ReferenceField } from "../fields/reference-field.tsx";
import { LongTextField } from "../fields/text-field.tsx";

const measures = plainChoices(["median-time-to-relapse", "last-separation", "description"]);
const starts = plainChoices(["first-dose", "last-dose", "randomisation", "response", "unknown"]);
const amongs = plainChoices(["all", "responders", "remitters", "unknown"]);
const units = plainChoices(["hours", "days"]);

interface Placed {
  readonly position: number;
}

/** How long an effect was seen. */
export const DurabilityCard = memo(function DurabilityCard({ position }: Placed) {
  const path = ["durability", position] as const;
  return (
    <CourseCard path={path} name={`Durability ${position + 1}`}>
      <FieldGroup>
        <ChoiceField path={[...path, "measure"]} choices={measures} />
        <ReferenceField path={[...path, "arm"]} list="arms" />
        <ChoiceField path={[...path, "start"]} label="Counted from" choices={starts} />
        <ChoiceField path={[...path, "among"]} choices={amongs} />
        <NumberField path={[...path, "value"]} explained />
        <ChoiceField path={[...path, "unit"]} choices={units} />
        <AnswerField path={[...path, "reached"]} note="Whether the median was reached" />
        <NumberField path={[...path, "lastAssessedHours"]} explained />
        <LongTextField path={[...path, "text"]} label="In words" />
      </FieldGroup>
    </CourseCard>
  );
});

/** How many people guessed their treatment. */
export const BlindingCard = memo(function BlindingCard({ position }: Placed) {
  const path = ["blinding", position] as const;
  return (
    <CourseCard path={path} name={`Guesses ${position + 1}`}>
      <FieldGroup>
        <ReferenceField path={[...path, "arm"]} list="arms" />
        <NumberField path={[...path, "guessesCorrect"]} explained />
        <NumberField path={[...path, "n"]} label="People asked" explained />
        <NumberField path={[...path, "hours"]} explained />
        <LongTextField path={[...path, "note"]} />
      </FieldGroup>
    </CourseCard>
  );
});

/** What both have: a name by their number, a way out, and where it stands in the reports. */
function CourseCard({
  path,
  name,
  children,
}: {
  path: DocumentPath;
  name: string;
  children: ReactNode;
}) {
  const store = useDraftStore();
  return (
    <ItemCard
      path={path}
      id={name}
      title={name}
      onRemove={() => store.actions.change(path, undefined, `${name} removed`)}
    >
      {children}
      <ProvenanceFields path={[...path, "provenance"]} />
    </ItemCard>
  );
}
