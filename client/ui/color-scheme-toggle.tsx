import { type MantineColorScheme, useMantineColorScheme } from "@mantine/core";
import styles from "./site-header.module.css";

const schemes = ["light", "dark", "auto"] as const satisfies readonly MantineColorScheme[];

const words: Readonly<Record<MantineColorScheme, string>> = {
  light: "Light",
  dark: "Dark",
  auto: "System",
};

/** Light, dark, as the system: one button that goes round. */
export function ColorSchemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = schemes[(schemes.indexOf(colorScheme) + 1) % schemes.length] ?? "auto";
  return (
    <button
      type="button"
      className={styles.scheme}
      aria-label={`Colours: ${words[colorScheme]}. Change to ${words[next]}.`}
      onClick={() => setColorScheme(next)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
        {colorScheme === "dark" && <circle cx="8" cy="8" r="6.2" fill="currentColor" />}
        {colorScheme === "auto" && <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />}
      </svg>
      <span className={styles.schemeWord}>{words[colorScheme]}</span>
    </button>
  );
}
