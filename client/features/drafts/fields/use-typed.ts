import { type ChangeEvent, useState } from "react";

interface Typed {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onBlur: () => void;
}

/**
 * Text as it is being typed, blanks and all, while the draft holds what it means. When something
 * else changes the draft, an undo for instance, the draft's value shows.
 */
export function useTyped(
  value: unknown,
  write: (value: unknown) => string,
  read: (text: string) => unknown,
  put: (value: unknown) => void,
): Typed {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = write(value);
  return {
    value: typed !== null && write(read(typed)) === shown ? typed : shown,
    onChange: (event) => {
      const text = event.currentTarget.value;
      setTyped(text);
      put(read(text));
    },
    onBlur: () => setTyped(null),
  };
}
