import { indications } from "#domain/vocabulary/indications.ts";
import { ageGroups, purposes } from "#domain/vocabulary/study-terms.ts";
import { ChoiceField } from "../fields/choice-field.tsx";
import { choicesOf, plainChoices } from "../fields/choices.ts";
import { FieldGroup, PlaceProblems } from "../fields/field-group.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { LongTextField, TextField, TextListField } from "../fields/text-field.tsx";

const part = "population";
const indicationChoices = choicesOf(indications);
const purposeChoices = choicesOf(purposes);
const ages = choicesOf(ageGroups);
const permissions = plainChoices(["allowed", "excluded", "restricted", "unknown"]);

/** Who took part. */
export function PopulationSection() {
  return (
    <>
      <PlaceProblems path={[part]} />
      <FieldGroup>
        <ChoiceField path={[part, "indication"]} choices={indicationChoices} />
        <TextField path={[part, "indicationDetail"]} />
        <ChoiceField path={[part, "purpose"]} choices={purposeChoices} />
        <ChoiceField path={[part, "ageGroup"]} choices={ages} />
        <LongTextField path={[part, "summary"]} />
        <TextField path={[part, "setting"]} />
      </FieldGroup>
      <FieldGroup label="Numbers">
        <NumberField
          path={[part, "nRandomised"]}
          note="Enrolled, where nothing was randomised"
          explained
        />
        <NumberField path={[part, "ageMean"]} explained />
        <NumberField path={[part, "ageSd"]} explained />
        <NumberField path={[part, "femalePercent"]} explained />
        <TextField path={[part, "baselineScale"]} />
      </FieldGroup>
      <FieldGroup label="Other treatment">
        <ChoiceField path={[part, "concomitantBenzodiazepines"]} choices={permissions} />
        <LongTextField
          path={[part, "antidepressants"]}
          note="What happened to them, in the words of the report"
        />
      </FieldGroup>
      <FieldGroup label="Eligibility">
        <TextListField path={[part, "eligibility", "included"]} />
        <TextListField path={[part, "eligibility", "excluded"]} />
      </FieldGroup>
    </>
  );
}
