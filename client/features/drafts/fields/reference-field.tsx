import { useMemo } from "react";
import { isObject } from "#domain/study/same-value.ts";
import type { Choice } from "../../../ui/select-field.tsx";
import { useDraftValue } from "../editor.ts";
import { ChoiceField } from "./choice-field.tsx";
import { writeValue } from "./typed-values.ts";
import { type FieldProps, useField } from "./use-field.ts";
import styles from "./fields.module.css";

type ListWithIds = "reports" | "arms";

/** The reports or arms of the draft as choices: "ket, Ketamine 0.5 mg/kg". */
export function useReferences(list: ListWithIds): readonly Choice[] {
  const items = useDraftValue([list]);
  return useMemo(() => {
    const known = Array.isArray(items) ? (items as readonly unknown[]).filter(isObject) : [];
    return known.flatMap(({ id, label, citation }) =>
      typeof id === "string" ? [{ value: id, label: shortened(id, label ?? citation) }] : [],
    );
  }, [items]);
}

function shortened(id: string, words: unknown): string {
  const text = writeValue(words);
  if (text === "") return id;
  return `${id}, ${text.length > 60 ? `${text.slice(0, 58)}…` : text}`;
}

/** One report or arm of the draft, by its id. */
export function ReferenceField({ list, ...props }: FieldProps & { list: ListWithIds }) {
  return <ChoiceField choices={useReferences(list)} {...props} />;
}

/** Several arms or reports of the draft, by their ids. `without` is left out: an arm itself. */
export function ReferencesField({
  list,
  without,
  ...props
}: FieldProps & { list: ListWithIds; without?: unknown }) {
  const { id, label, value, put } = useField(props);
  const choices = useReferences(list).filter((choice) => choice.value !== without);
  const chosen = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (choices.length === 0) return null;
  return (
    <fieldset id={id} className={styles.choices} tabIndex={-1}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            onChange={({ currentTarget: { checked } }) =>
              put(
                checked
                  ? [...chosen, choice.value]
                  : chosen.filter((other) => other !== choice.value),
              )
            }
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
