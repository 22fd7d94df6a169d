import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { publishedStudiesQuery } from "./query.ts";

/** A published study, typed by its name in tables or its key; the names are proposed. */
export function StudyInput({ label, description }: { label: string; description: string }) {
  const list = useId();
  const studies = useQuery(publishedStudiesQuery);
  return (
    <>
      <TextInput
        name="study"
        label={label}
        description={description}
        list={list}
        autoComplete="off"
        required
      />
      <datalist id={list}>
        {studies.data?.map(({ key, name }) => (
          <option key={key} value={name}>
            {key}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** Gives the key behind what was typed; what is no name is taken for a key. */
export function useKeyOfStudy(): (typed: string) => string {
  const studies = useQuery(publishedStudiesQuery);
  return (typed) => {
    const named = typed.trim();
    return studies.data?.find(({ name }) => name === named)?.key ?? named;
  };
}
