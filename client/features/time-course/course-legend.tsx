import type { ReactNode } from "react";
import { Legend, type LegendEntry } from "../../ui/legend.tsx";
import type { Reading } from "./question.ts";

export function CourseLegend({ reading }: { reading: Reading }) {
  return <Legend entries={reading === "effect" ? effectEntries : ratesEntries} />;
}

const effectEntries: readonly LegendEntry[] = [
  {
    id: "trial",
    mark: (
      <Mark>
        <polyline points="0,11 10,5 22,9" fill="none" stroke="var(--ink-soft)" opacity="0.6" />
        <circle cx="10" cy="5" r="2.2" fill="var(--ink-soft)" opacity="0.6" />
      </Mark>
    ),
    label: "One trial; a hollow dot lies between windows",
  },
  {
    id: "pooled",
    mark: (
      <Mark>
        <line x1="11" x2="11" y1="0" y2="16" stroke="var(--ink-soft)" strokeWidth="2.6" />
        <circle cx="11" cy="8" r="4.6" fill="var(--ink-soft)" />
      </Mark>
    ),
    label: "Pooled, from two trials on, with its interval",
  },
  {
    id: "prediction",
    mark: (
      <Mark>
        <rect x="6" width="10" y="0" height="16" rx="2" fill="var(--ink-soft)" opacity="0.28" />
      </Mark>
    ),
    label: "Where another trial may lie",
  },
  {
    id: "flag",
    mark: (
      <Mark>
        <path d="M7 4h8l-4 6z" fill="var(--ink-soft)" />
        <line x1="11" x2="11" y1="10" y2="16" stroke="var(--ink-soft)" strokeDasharray="1.5 2" />
      </Mark>
    ),
    label: "First and last pooled interval that leaves out no effect",
  },
  { id: "k", mark: null, label: "k: trials in the window" },
];

const ratesEntries: readonly LegendEntry[] = [
  {
    id: "drug",
    mark: (
      <Mark>
        <line x1="11" x2="11" y1="0" y2="16" stroke="var(--ink-soft)" strokeWidth="2" />
        <circle cx="11" cy="8" r="4.6" fill="var(--ink-soft)" />
      </Mark>
    ),
    label: "Drug arms added up, 95 % interval",
  },
  {
    id: "comparator",
    mark: (
      <Mark>
        <line x1="11" x2="11" y1="0" y2="16" stroke="var(--comparator)" strokeWidth="2" />
        <circle
          cx="11"
          cy="8"
          r="4.2"
          fill="var(--surface)"
          stroke="var(--comparator)"
          strokeWidth="1.6"
        />
      </Mark>
    ),
    label: "Comparator arms of the same trials",
  },
  { id: "k", mark: null, label: "k: trials in the window" },
];

function Mark({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 22 16" width="22" height="16" aria-hidden="true">
      {children}
    </svg>
  );
}
