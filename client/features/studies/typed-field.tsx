import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

/** Pause after the last key before a typed filter applies. */
const pauseMs = 150;

interface TypedFieldProps {
  readonly label: string;
  readonly field: string;
  readonly value: string;
  readonly numeric?: boolean;
  readonly onType: (field: string, value: string) => void;
}

/** A filter that is typed. It applies by itself; half a year is not yet a year and waits. */
export function TypedField({ label, field, value, numeric = false, onType }: TypedFieldProps) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);

  // The address changed from outside (undo, a chip's cross): the field follows it.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);

  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === sent.current) return;
    if (numeric && !isComplete(field, wanted)) return;
    const timer = setTimeout(() => {
      sent.current = wanted;
      onType(field, wanted);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, field, numeric, onType]);

  return (
    <TextInput
      label={label}
      size="xs"
      type={numeric ? "text" : "search"}
      inputMode={numeric ? "numeric" : "search"}
      maxLength={numeric ? 6 : 200}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

function isComplete(field: string, wanted: string): boolean {
  if (wanted === "") return true;
  return field === "minParticipants" ? /^\d{1,6}$/.test(wanted) : /^(19|20)\d\d$/.test(wanted);
}
