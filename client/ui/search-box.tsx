import { Button, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId } from "react";
import styles from "./search-box.module.css";

/** Looks a study up by words: opens the list of studies with them. */
export function SearchBox({ label }: { label: string }) {
  const navigate = useNavigate();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("text");
    const text = typeof typed === "string" ? typed.trim() : "";
    void navigate({ to: "/studies", search: text === "" ? {} : { text: [text] } });
  };
  return (
    <form role="search" className={styles.form} onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.row}>
        <TextInput
          id={id}
          name="text"
          type="search"
          size="sm"
          maxLength={200}
          placeholder="Author, drug, title word"
          className={styles.input}
        />
        <Button type="submit" size="sm">
          Search
        </Button>
      </div>
    </form>
  );
}
