import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { CalculatorId } from "#domain/entry/spread/calculator-ids.ts";
import { calculatorIds } from "#domain/entry/spread/calculator-ids.ts";
import { calculate, calculators } from "#domain/entry/spread/calculators.ts";
import { readNumber } from "../../../ui/read-number.ts";
import type { CalculatorStart } from "./calculator-start.ts";
import type { LooseResult } from "../../../ui/measure-words.ts";
import styles from "./calculator-box.module.css";

/**
 * Works out a number from what is printed instead. Formula, source and every input stay in sight, and
 * go into the cell's derivation with the number.
 */
export function CalculatorBox({
  kind,
  result,
  start,
  onPut,
}: {
  kind: "binary" | "continuous";
  result: LooseResult;
  start: CalculatorStart | null;
  onPut: (values: Readonly<Record<string, number>>, derivation: string) => void;
}) {
  const offered = calculatorIds.filter((id) => calculators[id].kind === kind);
  const [id, setId] = useState<CalculatorId>(start?.id ?? offered[0]!);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const calculator = calculators[id];
  const texts = Object.fromEntries(
    Object.entries(calculator.fields).map(([name, field]) => [
      name,
      typed[name] ?? textOf(start?.inputs[name] ?? result[name] ?? field.initial),
    ]),
  );
  const numbers = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, readNumber(text)]),
  );
  const notNumbers = Object.entries(numbers).filter(([, value]) => typeof value === "string");
  const answer = calculate(
    id,
    Object.fromEntries(
      Object.entries(numbers).map(([name, value]) => [
        name,
        typeof value === "number" ? value : undefined,
      ]),
    ),
  );
  return (
    <div className={styles.calculator} data-own-undo>
      <NativeSelect
        size="xs"
        label="Calculator"
        value={id}
        data={offered.map((one) => ({ value: one, label: calculators[one].label }))}
        onChange={({ currentTarget }) => {
          const next = offered.find((one) => one === currentTarget.value);
          if (next !== undefined) setId(next);
        }}
      />
      <div className={styles.inputs}>
        {Object.entries(calculator.fields).map(([name, field]) => (
          <TextInput
            key={name}
            size="xs"
            inputMode="decimal"
            autoComplete="off"
            label={field.unit === "percent" ? `${field.label} (%)` : field.label}
            error={typeof numbers[name] === "string" ? `“${texts[name]}” is no number` : undefined}
            value={texts[name]}
            onChange={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value })}
          />
        ))}
      </div>
      <p className={styles.source}>
        {calculator.source}
        {calculator.assumes !== undefined && `. Assumes ${calculator.assumes}.`}
      </p>
      <p className={styles.worked} role="status">
        {notNumbers.length > 0
          ? ""
          : answer.outcome === "done"
            ? answer.derivation
            : answer.outcome === "refused"
              ? answer.message
              : `Wanted: ${answer.absent.join(", ")}`}
      </p>
      <Button
        size="xs"
        disabled={answer.outcome !== "done" || notNumbers.length > 0}
        onClick={() => {
          if (answer.outcome === "done") onPut(answer.values, answer.derivation);
        }}
      >
        Put it in as derived
      </Button>
    </div>
  );
}

function textOf(value: unknown): string {
  return typeof value === "number" ? String(value) : "";
}
