import { type ReactNode, useMemo } from "react";
import { ChartSurface, PixelPlace } from "../../ui/chart-surface.tsx";
import { EffectMarks, TrialHighlight } from "./effect-marks.tsx";
import { effectDrawing } from "./effect-view.ts";
import type { Reachable, Target } from "./frame.ts";
import type { Course } from "./groups.ts";
import { PanelAxes } from "./panel-axes.tsx";
import { RatesMarks } from "./rates-marks.tsx";
import { ratesDrawing } from "./rates-view.ts";
import styles from "./time-course.module.css";
import { courseSummary } from "./words.ts";

interface ChartProps {
  readonly course: Course;
  readonly width: number;
  readonly height: number;
  readonly onOpen: (target: Target) => void;
}

export function EffectChart({ course, width, height, onOpen }: ChartProps) {
  const { panels, reachable } = useMemo(() => effectDrawing(course, width), [course, width]);
  return (
    <Surface
      size={{ width, height }}
      summary={courseSummary(course, "effect")}
      reachable={reachable}
      onOpen={onOpen}
      renderOver={({ target }) => {
        if (target.kind === "window") return null;
        const panel = panels.find((one) => one.group === target.group);
        const trial = panel?.trials.find((one) => one.key === target.key);
        if (panel === undefined || trial === undefined) return null;
        return <TrialHighlight trial={trial} color={panel.look.color} />;
      }}
    >
      {panels.map((panel) => (
        <PanelAxes key={panel.id} panel={panel} values={panel.values} compact={width < 560}>
          <EffectMarks panel={panel} />
        </PanelAxes>
      ))}
    </Surface>
  );
}

export function RatesChart({ course, width, height, onOpen }: ChartProps) {
  const { panels, reachable } = useMemo(() => ratesDrawing(course, width), [course, width]);
  return (
    <Surface
      size={{ width, height }}
      summary={courseSummary(course, "rates")}
      reachable={reachable}
      onOpen={onOpen}
    >
      {panels.map((panel) => (
        <PanelAxes key={panel.id} panel={panel} values={panel.values} compact={width < 560}>
          <RatesMarks panel={panel} joined={course.answer.question.trials === "same"} />
        </PanelAxes>
      ))}
    </Surface>
  );
}

function Surface({
  size: { width, height },
  summary,
  reachable,
  onOpen,
  renderOver,
  children,
}: {
  size: { readonly width: number; readonly height: number };
  summary: string;
  reachable: readonly Reachable[];
  onOpen: (target: Target) => void;
  renderOver?: (at: Reachable) => ReactNode;
  children: ReactNode;
}) {
  const points = useMemo(() => reachable.map((one) => one.point), [reachable]);
  return (
    <ChartSurface
      width={width}
      height={height}
      summary={summary}
      points={points}
      onOpen={(position) => {
        const one = reachable[position];
        if (one !== undefined) onOpen(one.target);
      }}
      openHint="Enter opens the numbers of a trial, or the forest plot behind a pooled point"
      {...(renderOver === undefined
        ? {}
        : {
            renderOver: (position: number) => {
              const one = reachable[position];
              return one === undefined ? null : renderOver(one);
            },
          })}
    >
      <svg width={width} height={height} fontSize={12} className={styles.words} data-drawing>
        {children}
      </svg>
      <PixelPlace />
    </ChartSurface>
  );
}
