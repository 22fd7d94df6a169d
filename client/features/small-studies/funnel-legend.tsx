import { Legend, type LegendEntry } from "../../ui/legend.tsx";

/** The triangles lie over each other: each band is as dark as the layers in it. */
const bands = [
  { id: "none", label: "p above 0.10", layers: 3 },
  { id: "ten", label: "0.05 to 0.10", layers: 2 },
  { id: "five", label: "0.01 to 0.05", layers: 1 },
];

export function FunnelLegend({ pooled, filled }: { pooled: boolean; filled: boolean }) {
  const entries: LegendEntry[] = [
    {
      id: "trial",
      label: "One trial",
      mark: (
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="4.6" fill="var(--ink)" />
        </svg>
      ),
    },
    ...(filled ? [filledEntry] : []),
    ...(pooled ? [pooledEntry] : []),
    ...bands.map(({ id, label, layers }) => ({
      id,
      label,
      mark: (
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <rect
            x="1"
            y="2"
            width="14"
            height="12"
            fill="var(--ink)"
            fillOpacity={1 - 0.93 ** layers}
            stroke="var(--line-strong)"
            strokeWidth="0.8"
          />
        </svg>
      ),
    })),
  ];
  return <Legend entries={entries} />;
}

const filledEntry: LegendEntry = {
  id: "filled",
  label: "Added by trim and fill",
  mark: (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="4.5"
        fill="var(--surface)"
        stroke="var(--accent)"
        strokeWidth="1.5"
        strokeDasharray="2 1.5"
      />
    </svg>
  ),
};

const pooledEntry: LegendEntry = {
  id: "pooled",
  label: "Pooled effect",
  mark: (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <line
        x1="8"
        x2="8"
        y1="0"
        y2="16"
        stroke="var(--accent)"
        strokeWidth="1.5"
        strokeDasharray="5 3"
      />
    </svg>
  ),
};
