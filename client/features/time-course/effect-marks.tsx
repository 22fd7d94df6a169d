import { routeOutline } from "../../ui/route-shape.ts";
import type { EffectPanel, PlacedInterval, PlacedTrial, PooledMark } from "./effect-view.ts";

export function EffectMarks({ panel }: { panel: EffectPanel }) {
  const { plot, look, nullY } = panel;
  return (
    <>
      <line
        x1={plot.left}
        x2={plot.right}
        y1={nullY}
        y2={nullY}
        stroke="var(--line-strong)"
        strokeWidth={1.4}
      />
      {panel.trials.map((trial) => (
        <TrialLine
          key={trial.key}
          trial={trial}
          color={look.color}
          middle={(plot.top + plot.bottom) / 2}
        />
      ))}
      {panel.pooled.map((mark) => (
        <Pooled key={mark.window} mark={mark} panel={panel} />
      ))}
      <g fill="var(--muted)" fontSize={11.5} data-halo>
        <path d={`M${plot.left + 5} ${plot.top + 12}h7l-3.5 -7z`} />
        <text x={plot.left + 17} y={plot.top + 12}>
          {panel.above}
        </text>
        <path d={`M${plot.left + 5} ${plot.bottom - 12}h7l-3.5 7z`} />
        <text x={plot.left + 17} y={plot.bottom - 5}>
          {panel.below}
        </text>
      </g>
    </>
  );
}

function TrialLine({
  trial,
  color,
  middle,
}: {
  trial: PlacedTrial;
  color: string;
  /** Height of the plot's middle: which edge a dot beyond the axis stands at. */
  middle: number;
}) {
  return (
    <g stroke={color} strokeOpacity={0.42} fill="none" data-trial={trial.key}>
      <polyline points={lineOf(trial)} strokeWidth={1.1} />
      {trial.dots.map((dot) =>
        dot.beyond ? (
          <path key={dot.x} d={edgeArrow(dot, middle)} fill={color} fillOpacity={0.55} />
        ) : (
          <circle
            key={dot.x}
            cx={dot.x}
            cy={dot.y}
            r={2.3}
            fill={dot.between ? "var(--surface)" : color}
            fillOpacity={dot.between ? 1 : 0.55}
          />
        ),
      )}
    </g>
  );
}

/** Points to where a value beyond the axis would lie. */
function edgeArrow({ x, y }: { x: number; y: number }, middle: number): string {
  return y < middle ? `M${x - 4} ${y + 7}h8l-4 -7z` : `M${x - 4} ${y - 7}h8l-4 7z`;
}

/** The trial a reader is at, drawn out of the bundle with its intervals. */
export function TrialHighlight({ trial, color }: { trial: PlacedTrial; color: string }) {
  return (
    <g stroke="var(--ink)" fill="none">
      <polyline points={lineOf(trial)} strokeWidth={2.2} />
      {trial.dots.map((dot) => (
        <g key={dot.x}>
          {dot.interval !== null && <Whisker x={dot.x} interval={dot.interval} width={1.2} />}
          <circle
            cx={dot.x}
            cy={dot.y}
            r={3.6}
            fill={dot.between ? "var(--surface)" : color}
            strokeWidth={1.4}
          />
        </g>
      ))}
    </g>
  );
}

function lineOf({ dots }: PlacedTrial): string {
  return dots.map((dot) => `${dot.x.toFixed(1)},${dot.y.toFixed(1)}`).join(" ");
}

function Pooled({ mark, panel }: { mark: PooledMark; panel: EffectPanel }) {
  const { color } = panel.look;
  return (
    <g data-pooled={mark.window}>
      {mark.flag !== null && <Flag mark={mark} panel={panel} flag={mark.flag} />}
      {mark.prediction !== null && (
        <rect
          x={mark.x - 5}
          width={10}
          y={mark.prediction.high}
          height={mark.prediction.low - mark.prediction.high}
          rx={2}
          fill={color}
          fillOpacity={0.16}
        />
      )}
      {mark.interval !== null && (
        <g stroke={color}>
          <Whisker x={mark.x} interval={mark.interval} width={2.6} />
        </g>
      )}
      <path
        d={routeOutline(mark.route)(mark.x, mark.y, 6)}
        fill={color}
        stroke="var(--surface)"
        strokeWidth={1.6}
      />
    </g>
  );
}

/** An interval from end to end, with an arrow where it goes on beyond the plot. */
function Whisker({ x, interval, width }: { x: number; interval: PlacedInterval; width: number }) {
  const { low, high, cutLow, cutHigh } = interval;
  return (
    <>
      <line x1={x} x2={x} y1={low} y2={high} strokeWidth={width} />
      {cutLow && (
        <path d={`M${x - 3.5} ${low - 6}L${x} ${low}L${x + 3.5} ${low - 6}`} fill="none" />
      )}
      {cutHigh && (
        <path d={`M${x - 3.5} ${high + 6}L${x} ${high}L${x + 3.5} ${high + 6}`} fill="none" />
      )}
    </>
  );
}

/** Pixels of a letter of a flag, about. */
const letter = 6.2;

/** A word at the top where the pooled interval first or last leaves out no effect. */
function Flag({
  mark,
  panel: { plot },
  flag,
}: {
  mark: PooledMark;
  panel: EffectPanel;
  flag: string;
}) {
  const half = (flag.length * letter) / 2;
  // “first” stands to the left of its line and “last” to the right, so that neighbours keep apart.
  const words =
    flag === "first"
      ? { x: mark.x + 4, anchor: "end" as const }
      : flag === "last"
        ? { x: mark.x - 4, anchor: "start" as const }
        : {
            x: Math.min(plot.right - half, Math.max(plot.left + half, mark.x)),
            anchor: "middle" as const,
          };
  return (
    <g>
      <line
        x1={mark.x}
        x2={mark.x}
        y1={plot.top - 4}
        y2={mark.interval?.high ?? mark.y}
        stroke="var(--ink-soft)"
        strokeDasharray="1.5 3"
      />
      <path d={`M${mark.x - 4} ${plot.top - 9}h8l-4 6z`} fill="var(--ink-soft)" />
      <text
        x={words.x}
        y={plot.top - 12}
        textAnchor={words.anchor}
        fill="var(--ink-soft)"
        fontSize={11.5}
        fontWeight={600}
        data-halo
      >
        {flag}
      </text>
    </g>
  );
}
