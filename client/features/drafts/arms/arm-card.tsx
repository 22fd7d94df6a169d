import { memo } from "react";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { doseBands } from "#domain/vocabulary/dose-bands.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { armPhases, armRoles, backgrounds } from "#domain/vocabulary/study-terms.ts";
import { useDraftStore } from "../editor.ts";
import { ChoiceField } from "../fields/choice-field.tsx";
import { choicesOf } from "../fields/choices.ts";
import { FieldGroup, ItemCard } from "../fields/field-group.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { ReferencesField } from "../fields/reference-field.tsx";
import { LongTextField, TextField } from "../fields/text-field.tsx";

const roles = choicesOf(armRoles);
const drugChoices = choicesOf(drugs);
const routeChoices = choicesOf(routes);
const units = ["mg/kg", "mg", "mg/kg/h", "mg/24h"].map((unit) => ({ value: unit, label: unit }));
const bands = choicesOf(doseBands);
const classes = choicesOf(comparatorClasses);
const backgroundChoices = choicesOf(backgrounds);
const phases = choicesOf(armPhases);

export const ArmCard = memo(function ArmCard({ id, position }: { id: string; position: number }) {
  const store = useDraftStore();
  const path = ["arms", position] as const;
  return (
    <ItemCard
      path={path}
      id={id}
      title={<code>{id}</code>}
      onRemove={() => store.actions.change(path, undefined, `Arm ${id} removed`)}
    >
      <FieldGroup>
        <LongTextField path={[...path, "label"]} note="As in tables: Ketamine 0.5 mg/kg IV" />
        <ChoiceField path={[...path, "role"]} choices={roles} />
        <ChoiceField path={[...path, "comparatorClass"]} choices={classes} />
        <TextField
          path={[...path, "comparisonGroup"]}
          note="One per randomisation or stratum: main"
        />
        <NumberField path={[...path, "nRandomised"]} explained />
        <NumberField path={[...path, "nAnalysed"]} explained />
      </FieldGroup>
      <FieldGroup label="Drug and dose">
        <ChoiceField path={[...path, "drug"]} choices={drugChoices} />
        <TextField path={[...path, "drugDetail"]} />
        <ChoiceField path={[...path, "route"]} choices={routeChoices} />
        <TextField path={[...path, "routeDetail"]} />
        <NumberField path={[...path, "dose", "value"]} label="Dose" />
        <ChoiceField path={[...path, "dose", "unit"]} label="Unit of the dose" choices={units} />
        <TextField path={[...path, "dose", "detail"]} label="Dose, in words" />
        <ChoiceField path={[...path, "doseBand"]} choices={bands} />
        <NumberField path={[...path, "infusionMinutes"]} explained />
        <NumberField path={[...path, "sessions"]} explained />
        <TextField path={[...path, "schedule"]} />
      </FieldGroup>
      <FieldGroup label="Course">
        <ChoiceField path={[...path, "phase"]} choices={phases} none="— (counts as randomised)" />
        <TextField path={[...path, "phaseDetail"]} />
        <ChoiceField
          path={[...path, "background"]}
          choices={backgroundChoices}
          none="— (counts as not reported)"
        />
        <TextField path={[...path, "backgroundDetail"]} />
        <NumberField path={[...path, "validUntilHours"]} />
        <ReferencesField path={[...path, "overlapsArms"]} list="arms" without={id} />
      </FieldGroup>
    </ItemCard>
  );
});
