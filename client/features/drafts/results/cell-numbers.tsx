import { analysisSets, contrastUnits, favoursValues } from "#domain/vocabulary/result-terms.ts";
import type { DocumentPath } from "../document-path.ts";
import { AnswerField, ChoiceField } from "../fields/choice-field.tsx";
import { choicesOf, plainChoices } from "../fields/choices.ts";
import { NumberField } from "../fields/number-field.tsx";
import { ReferencesField } from "../fields/reference-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import type { RowKind } from "./grid-model.ts";
import styles from "./cell-panel.module.css";

const units = choicesOf(contrastUnits);
const favours = choicesOf(favoursValues);
const sets = choicesOf(analysisSets);
const operators = ["=", "<", "<=", ">"].map((sign) => ({ value: sign, label: sign }));
const sides = plainChoices(["arms", "baseline"]);

/** The fields of one result, for what no printed form says and to say why one is absent. */
export function CellNumbers({ kind, path }: { kind: RowKind; path: DocumentPath }) {
  const Fields = { binary: Counts, continuous: Scores, contrast: Comparison }[kind];
  return (
    <div className={styles.numbers}>
      <Fields path={path} />
    </div>
  );
}

function Counts({ path }: { path: DocumentPath }) {
  return (
    <>
      <NumberField path={[...path, "events"]} explained />
      <NumberField path={[...path, "n"]} label="n" explained />
      <NumberField path={[...path, "percent"]} />
      <TextField path={[...path, "percentNote"]} label="Why it does not fit" />
      <AnswerField path={[...path, "eventsDerived"]} label="Events from a percentage" />
    </>
  );
}

function Scores({ path }: { path: DocumentPath }) {
  return (
    <>
      <NumberField path={[...path, "mean"]} explained />
      <NumberField path={[...path, "sd"]} explained />
      <NumberField path={[...path, "se"]} />
      <NumberField path={[...path, "n"]} label="n" explained />
      <NumberField path={[...path, "ciLow"]} />
      <NumberField path={[...path, "ciHigh"]} />
      <NumberField path={[...path, "pairedSe"]} label="SE within pairs" />
    </>
  );
}

function Comparison({ path }: { path: DocumentPath }) {
  return (
    <>
      <ReferencesField path={[...path, "armsA"]} list="arms" label="First side" />
      <ReferencesField path={[...path, "armsB"]} list="arms" label="Second side" />
      <ChoiceField path={[...path, "comparison"]} choices={sides} />
      <ChoiceField path={[...path, "unit"]} choices={units} />
      <ChoiceField path={[...path, "favours"]} choices={favours} />
      <NumberField path={[...path, "estimate"]} explained />
      <NumberField path={[...path, "se"]} />
      <NumberField path={[...path, "ciLow"]} />
      <NumberField path={[...path, "ciHigh"]} />
      <NumberField path={[...path, "level"]} />
      <NumberField path={[...path, "p"]} label="p" />
      <ChoiceField path={[...path, "pOperator"]} label="Sign of p" choices={operators} />
      <AnswerField path={[...path, "adjusted"]} />
      <AnswerField path={[...path, "multiplicityAdjusted"]} label="Adjusted for many tests" />
      <ChoiceField path={[...path, "analysisSet"]} choices={sets} />
      <TextField path={[...path, "subgroup"]} />
    </>
  );
}
