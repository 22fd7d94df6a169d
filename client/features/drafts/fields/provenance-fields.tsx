import { isObject } from "#domain/study/same-value.ts";
import { bases, sourceKinds } from "#domain/vocabulary/provenance-terms.ts";
import { type DocumentPath, valueAt } from "../document-path.ts";
import { useDraftStore, useDraftValue } from "../editor.ts";
import { pathWords } from "../path-words.ts";
import { ChoiceField } from "./choice-field.tsx";
import { choicesOf } from "./choices.ts";
import { FieldGroup, PlaceProblems } from "./field-group.tsx";
import { useReferences } from "./reference-field.tsx";
import { LongTextField, TextField } from "./text-field.tsx";
import { NativeSelect } from "@mantine/core";
import { ChoiceOptions } from "../../../ui/select-field.tsx";
import { fieldNote, fieldOrder, useField } from "./use-field.ts";
import { writeValue } from "./typed-values.ts";

const basisChoices = choicesOf(bases);
const sourceChoices = choicesOf(sourceKinds);

/** Where a number comes from. `path` is that of the provenance itself. */
export function ProvenanceFields({
  path,
  label = "Source",
}: {
  path: DocumentPath;
  label?: string;
}) {
  const basis = useDraftValue([...path, "basis"]);
  const derivation = useDraftValue([...path, "derivation"]);
  return (
    <FieldGroup label={label}>
      <PlaceProblems path={path} />
      <ReportField path={path} />
      <TextField path={[...path, "locator"]} note="Table, figure, page or section" />
      <ChoiceField path={[...path, "basis"]} choices={basisChoices} />
      <ChoiceField path={[...path, "sourceKind"]} choices={sourceChoices} />
      <TextField path={[...path, "url"]} />
      {(basis === "derived" || derivation !== undefined) && (
        <LongTextField path={[...path, "derivation"]} note="How it was computed" />
      )}
      <TextField path={[...path, "sourceNote"]} />
    </FieldGroup>
  );
}

/** The report; with it comes its address and the kind of source it is, where none is given yet. */
function ReportField({ path }: { path: DocumentPath }) {
  const store = useDraftStore();
  const { id, label, value, problem, needed } = useField({ path: [...path, "report"] });
  const choices = useReferences("reports");
  const choose = (chosen: string): void => {
    const { document } = store.state();
    const report: unknown = document.reports?.find((one) => one["id"] === chosen);
    const fill = (name: string, found: unknown) =>
      valueAt(document, [...path, name]) === undefined && found !== undefined
        ? [{ path: [...path, name], value: found }]
        : [];
    store.actions.changeAll(
      [
        { path: [...path, "report"], value: chosen === "" ? undefined : chosen },
        ...(isObject(report)
          ? [
              ...fill("url", report["url"]),
              ...fill("sourceKind", sourceOfReport[writeValue(report["kind"])]),
            ]
          : []),
      ],
      pathWords([...path, "report"], document),
    );
  };
  const chosen = writeValue(value);
  return (
    <NativeSelect
      id={id}
      size="xs"
      inputWrapperOrder={fieldOrder}
      label={label}
      description={fieldNote(undefined, needed)}
      error={problem}
      value={chosen}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="">—</option>
      {chosen !== "" && !choices.some((choice) => choice.value === chosen) && (
        <option value={chosen}>{chosen}</option>
      )}
      <ChoiceOptions choices={choices} />
    </NativeSelect>
  );
}

const sourceOfReport: Readonly<Record<string, string>> = {
  "journal-article": "paper",
  preprint: "paper",
  "registry-record": "registry-results",
  regulatory: "regulator",
  "review-table": "review-table",
  secondary: "secondary",
};
