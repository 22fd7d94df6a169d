import type { FormEvent, ReactNode } from "react";
import { refusalWords } from "./refusal-words.ts";
import styles from "./form.module.css";

/** A form whose fields are read when it is sent. `inline` stands in one row where there is room. */
export function Form({
  label,
  inline = false,
  onSend,
  children,
}: {
  label: string;
  inline?: boolean;
  onSend: (field: (name: string) => string, form: HTMLFormElement) => void;
  children: ReactNode;
}) {
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const field = (name: string): string => {
      const value = data.get(name);
      return typeof value === "string" ? value : "";
    };
    onSend(field, form);
  };
  return (
    <form className={inline ? styles.inline : styles.form} aria-label={label} onSubmit={send}>
      {children}
    </form>
  );
}

/** Why something that was sent was refused; nothing while there is no failure. */
export function FormProblem({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null;
  return (
    <p className={styles.problem} role="alert">
      {refusalWords(error)}
    </p>
  );
}
