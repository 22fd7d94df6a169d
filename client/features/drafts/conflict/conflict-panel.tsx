import { Button } from "@mantine/core";
import { useState } from "react";
import type { MergeChoice, MergeConflict } from "#domain/study/merge-documents.ts";
import { plural } from "../../../ui/number-format.ts";
import { pathWords } from "../path-words.ts";
import formStyles from "../../../ui/form.module.css";
import noticeStyles from "../form.module.css";
import { ValueText } from "../value-text.tsx";
import styles from "./conflict.module.css";

interface Named {
  readonly theirs: string;
  readonly mine: string;
}

/** Fields that two people changed, each to be answered: theirs, yours or, for words, both. */
export function ConflictPanel({
  id,
  title,
  words,
  conflicts,
  onSettle,
  ...names
}: Named & {
  /** Of the heading, for what leads to it. */
  id: string;
  title: string;
  words: string;
  conflicts: readonly MergeConflict[];
  onSettle: (choices: ReadonlyMap<string, MergeChoice>) => void;
}) {
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  const open = conflicts.filter(({ path }) => !choices.has(path.join("/"))).length;
  const answer = (paths: readonly string[], choice: MergeChoice): void =>
    setChoices(new Map([...choices, ...paths.map((path) => [path, choice] as const)]));
  const paths = conflicts.map(({ path }) => path.join("/"));
  return (
    <section className={noticeStyles.notice} aria-labelledby={id} data-own-undo>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <p>{words}</p>
      {conflicts.map((conflict) => (
        <ConflictField
          key={conflict.path.join("/")}
          conflict={conflict}
          chosen={choices.get(conflict.path.join("/"))}
          onChoose={(choice) => answer([conflict.path.join("/")], choice)}
          {...names}
        />
      ))}
      <div className={formStyles.actions}>
        <Button size="sm" disabled={open > 0} onClick={() => onSettle(choices)}>
          {open > 0 ? `${plural(open, "field")} to choose` : "Join and save"}
        </Button>
        {conflicts.length > 1 && (
          <>
            <Button size="sm" variant="default" onClick={() => answer(paths, "theirs")}>
              {names.theirs} everywhere
            </Button>
            <Button size="sm" variant="default" onClick={() => answer(paths, "mine")}>
              {names.mine} everywhere
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function ConflictField({
  conflict,
  chosen,
  onChoose,
  theirs,
  mine,
}: Named & {
  conflict: MergeConflict;
  chosen: MergeChoice | undefined;
  onChoose: (choice: MergeChoice) => void;
}) {
  const name = conflict.path.join("/");
  const sides: readonly (readonly [MergeChoice, string, unknown])[] = [
    ["theirs", theirs, conflict.theirs],
    ["mine", mine, conflict.mine],
    ...(conflict.both === undefined ? [] : [["both", "Both", conflict.both] as const]),
  ];
  return (
    <fieldset className={styles.field}>
      <legend>{pathWords(conflict.path)}</legend>
      <div className={styles.sides}>
        {sides.map(([choice, words, value]) => (
          <label key={choice}>
            <span>
              <input
                type="radio"
                name={name}
                checked={chosen === choice}
                onChange={() => onChoose(choice)}
              />{" "}
              {words}
            </span>
            <span className={styles.value}>
              <ValueText path={conflict.path} value={value} />
            </span>
          </label>
        ))}
        {conflict.base !== undefined && (
          <div className={styles.base}>
            <span>Before</span>
            <span className={styles.value}>
              <ValueText path={conflict.path} value={conflict.base} />
            </span>
          </div>
        )}
      </div>
    </fieldset>
  );
}
