import { type Icons } from "./view-model.ts";

const side = 10;
const step = 11;

/** One hundred people as marks: dots on both sides, squares for the difference, rings for no one. */
export function IconArray({ icons, words, color }: { icons: Icons; words: string; color: string }) {
  const { both, changed, more } = icons;
  const places = Array.from({ length: side * side }, (_, place) => ({
    x: (place % side) * step + step / 2,
    y: Math.floor(place / side) * step + step / 2,
  }));
  const size = side * step;
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width={size} height={size} role="img" aria-label={words}>
      <path d={places.slice(0, both).map(dot).join("")} fill={color} />
      <path
        d={places
          .slice(both, both + changed)
          .map(square)
          .join("")}
        fill={more ? color : "none"}
        fillOpacity={0.55}
        stroke={color}
        strokeWidth={1.2}
      />
      <path
        d={places
          .slice(both + changed)
          .map(dot)
          .join("")}
        fill="none"
        stroke="var(--line-strong)"
        strokeWidth={0.7}
      />
    </svg>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function dot({ x, y }: Place): string {
  return `M${x - 3.6} ${y}a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0z`;
}

function square({ x, y }: Place): string {
  return `M${x - 3.8} ${y - 3.8}h7.6v7.6h-7.6z`;
}
