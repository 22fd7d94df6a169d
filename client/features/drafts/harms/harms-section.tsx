import { plainChoices } from "../fields/choices.ts";
import { ChoiceField } from "../fields/choice-field.tsx";
import { FieldGroup, PlaceProblems } from "../fields/field-group.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { LongTextField } from "../fields/text-field.tsx";
import { PartGrid } from "../results/part-grid.tsx";

const methods = plainChoices(["spontaneous", "asked", "scale", "mixed", "unknown"]);

/** How harms were looked for, then how many people of each arm had them or left. */
export function HarmsSection() {
  return (
    <>
      <FieldGroup label="How harms were collected">
        <PlaceProblems path={["harmsCollection"]} />
        <ChoiceField path={["harmsCollection", "method"]} choices={methods} />
        <NumberField
          path={["harmsCollection", "reportingThresholdPercent"]}
          label="Reported from (%)"
          note="5 where only harms of at least 5 % are listed"
        />
        <LongTextField path={["harmsCollection", "text"]} label="In the words of the report" />
      </FieldGroup>
      <PartGrid part="harms" label="Harms and dropout by arm" />
    </>
  );
}
