import { AnswerField, ChoiceField } from "../fields/choice-field.tsx";
import { plainChoices } from "../fields/choices.ts";
import { FieldGroup, PlaceProblems } from "../fields/field-group.tsx";
import { LongTextField, TextField, TextListField } from "../fields/text-field.tsx";

const certainties = plainChoices(["certain", "possible"]);

/** What a reader must know before using a number, and which studies count the same people. */
export function CaveatsSection() {
  return (
    <>
      <FieldGroup>
        <TextListField path={["cautions"]} note="One a line: what a reader must know first" />
        <LongTextField path={["notes"]} />
      </FieldGroup>
      <FieldGroup label="Overlap with other studies">
        <PlaceProblems path={["overlap"]} />
        <TextField path={["overlap", "group"]} />
        <AnswerField
          path={["overlap", "primary"]}
          label="Counted"
          note="No: another report of the group is counted"
        />
        <ChoiceField path={["overlap", "certainty"]} choices={certainties} />
        <TextListField
          path={["overlap", "with"]}
          label="Counts the same people as"
          note="Keys of studies, one a line"
        />
        <LongTextField path={["overlap", "note"]} />
        <TextListField path={["pooledFrom"]} note="Keys of studies, one a line" />
        <TextListField path={["sharesRegistrationWith"]} note="Keys of studies, one a line" />
      </FieldGroup>
    </>
  );
}
