import { NativeSelect } from "@mantine/core";
import { useId } from "react";
import { levelOptions, methodOptions, type Option, testOptions } from "../../ui/method-options.ts";
import { countsEvents, measureOptions, scaleOptions, zeroCellOptions } from "./choices.ts";
import styles from "./own.module.css";
import type { OwnState } from "./state.ts";

/** Every choice with what it means in a line under it. */
export function MethodChoices({
  state,
  onChange,
}: {
  state: OwnState;
  onChange: (next: Partial<OwnState>) => void;
}) {
  return (
    <div className={styles.choices}>
      <ChoiceField
        label="Measure"
        value={state.measure}
        options={measureOptions}
        onChange={(measure) => onChange({ measure })}
      />
      {state.measure === "GEN" && (
        <ChoiceField
          label="Effects are given"
          value={state.scale}
          options={scaleOptions}
          onChange={(scale) => onChange({ scale })}
        />
      )}
      <ChoiceField
        label="Spread between trials (τ²)"
        value={state.method}
        options={methodOptions}
        onChange={(method) => onChange({ method })}
      />
      <ChoiceField
        label="Interval and test"
        value={state.test}
        options={testOptions}
        onChange={(test) => onChange({ test })}
      />
      <ChoiceField
        label="Level"
        value={state.level}
        options={levelOptions}
        onChange={(level) => onChange({ level })}
      />
      {countsEvents(state.measure) && (
        <ChoiceField
          label="Empty cells"
          value={state.zeroCells}
          options={zeroCellOptions}
          onChange={(zeroCells) => onChange({ zeroCells })}
        />
      )}
    </div>
  );
}

function ChoiceField<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}) {
  const id = useId();
  const groups = [...new Set(options.map(({ group }) => group))];
  const chosen = options.find((option) => option.value === value);
  return (
    <div className={styles.choice}>
      <NativeSelect
        label={label}
        size="xs"
        value={value}
        aria-describedby={id}
        onChange={(event) => {
          const next = options.find((option) => option.value === event.currentTarget.value);
          if (next !== undefined) onChange(next.value);
        }}
      >
        {groups.map((group) => {
          const entries = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ));
          return group === undefined ? (
            entries
          ) : (
            <optgroup key={group} label={group}>
              {entries}
            </optgroup>
          );
        })}
      </NativeSelect>
      <p id={id}>{chosen?.note}</p>
    </div>
  );
}
