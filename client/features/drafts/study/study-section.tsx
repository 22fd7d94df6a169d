import {
  blindingLevels,
  designTypes,
  dosings,
  fundingClasses,
  publicationStates,
} from "#domain/vocabulary/study-terms.ts";
import { AnswerField, answers, ChoiceField } from "../fields/choice-field.tsx";
import { choicesOf, plainChoices } from "../fields/choices.ts";
import { FieldGroup, PlaceProblems } from "../fields/field-group.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { LongTextField, TextField, TextListField } from "../fields/text-field.tsx";

const types = choicesOf(designTypes);
const blindings = choicesOf(blindingLevels);
const dosingChoices = choicesOf(dosings);
const publications = choicesOf(publicationStates);
const fundings = choicesOf(fundingClasses);
const phases = plainChoices(["1", "1/2", "2", "2b", "2/3", "3", "3b", "4"]);
const metAnswers = [...answers, ...plainChoices(["unknown"])];
const outcomeBases = plainChoices(["stated", "inferred", "unknown"]);

/** What the study is called, how it was built, and who paid. */
export function StudySection() {
  return (
    <>
      <FieldGroup>
        <LongTextField path={["title"]} />
        <TextField path={["short"]} note="As in tables: Berman 2000" />
        <TextField path={["acronym"]} />
        <TextField path={["firstAuthor"]} note="Berman RM" />
        <NumberField path={["year"]} explained />
        <TextField path={["journal"]} />
        <ChoiceField path={["publication"]} choices={publications} />
      </FieldGroup>
      <FieldGroup label="Design">
        <PlaceProblems path={["design"]} />
        <ChoiceField path={["design", "type"]} choices={types} />
        <AnswerField path={["design", "randomised"]} />
        <ChoiceField path={["design", "blinding"]} choices={blindings} />
        <ChoiceField path={["design", "dosing"]} choices={dosingChoices} />
        <NumberField path={["design", "sites"]} explained />
        <ChoiceField path={["design", "phase"]} choices={phases} />
        <TextField path={["design", "typeDetail"]} />
        <TextField path={["design", "dosingDetail"]} />
        <TextField path={["design", "comparatorDetail"]} />
        <TextListField path={["design", "countries"]} />
      </FieldGroup>
      <FieldGroup label="Primary outcome">
        <AnswerField path={["primaryOutcome", "met"]} choices={metAnswers} />
        <ChoiceField path={["primaryOutcome", "basis"]} choices={outcomeBases} />
        <LongTextField path={["primaryOutcome", "text"]} label="In words" />
      </FieldGroup>
      <FieldGroup label="Funding">
        <ChoiceField path={["funding", "class"]} choices={fundings} />
        <LongTextField path={["funding", "text"]} label="In words" />
      </FieldGroup>
    </>
  );
}
