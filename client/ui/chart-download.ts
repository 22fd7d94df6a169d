import { withStyles } from "./carried-styles.ts";
import { wrapText } from "./wrap-text.ts";

interface Picture {
  readonly title: string;
  readonly caption: string;
  readonly fileName: string;
}

/** Pixels along the longer side that every browser can make a picture of. */
const mostPixels = 32_000;

const svgNamespace = "http://www.w3.org/2000/svg";
const margin = 20;

export function downloadSvg(figure: HTMLElement | null, picture: Picture): void {
  const drawn = drawPicture(figure, picture);
  if (drawn === null) return;
  const text = new XMLSerializer().serializeToString(drawn.svg);
  save(new Blob([text], { type: "image/svg+xml" }), `${picture.fileName}.svg`);
}

export async function downloadPng(figure: HTMLElement | null, picture: Picture): Promise<void> {
  const drawn = drawPicture(figure, picture);
  if (drawn === null) return;
  const text = new XMLSerializer().serializeToString(drawn.svg);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  const scale = Math.min(2, mostPixels / drawn.height);
  canvas.width = drawn.width * scale;
  canvas.height = drawn.height * scale;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob !== null) save(blob, `${picture.fileName}.png`);
  });
}

/** A text made in the browser, as a file. */
export function downloadText(text: string, type: string, name: string): void {
  save(new Blob([text], { type: `${type};charset=utf-8` }), name);
}

/** The chart with its title, legend and caption as one drawing that needs nothing else. */
function drawPicture(
  figure: HTMLElement | null,
  { title, caption }: Picture,
): { svg: SVGSVGElement; width: number; height: number } | null {
  const chart =
    figure?.querySelector<SVGSVGElement>("[data-whole] svg") ??
    figure?.querySelector<SVGSVGElement>("svg.recharts-surface, svg[data-drawing]");
  if (figure === null || chart === null || chart === undefined) return null;
  const chartWidth = Number(chart.getAttribute("width"));
  const chartHeight = Number(chart.getAttribute("height"));
  const width = chartWidth + 2 * margin;
  const look = getComputedStyle(figure);
  const svg = document.createElementNS(svgNamespace, "svg");
  const ground = element("rect", { width: "100%", height: "100%", fill: look.backgroundColor });
  svg.append(ground);

  let y = margin;
  const write = (text: string, size: number, weight: string, color: string) => {
    for (const line of wrapText(text, (width - 2 * margin) / (size * 0.52))) {
      y += size * 1.35;
      const node = element("text", {
        x: String(margin),
        y: String(y),
        fill: color,
        "font-size": String(size),
        "font-weight": weight,
        "font-family": look.fontFamily,
      });
      node.textContent = line;
      svg.append(node);
    }
  };
  const soft = figure.querySelector("figcaption");
  const softColor = soft === null ? look.color : getComputedStyle(soft).color;
  write(title, 16, "650", look.color);
  y += 8;
  y = drawLegend(figure, svg, y, width, look);
  const drawing = withStyles(chart);
  drawing.setAttribute("x", String(margin));
  drawing.setAttribute("y", String(y + 6));
  svg.append(drawing);
  y += chartHeight + 12;
  write(caption, 11, "400", softColor);

  const height = Math.ceil(y + margin);
  svg.setAttribute("xmlns", svgNamespace);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  return { svg, width, height };
}

/** Copies the legend's marks and words, entry after entry, in as many lines as they need. */
function drawLegend(
  figure: HTMLElement,
  svg: SVGSVGElement,
  top: number,
  width: number,
  look: CSSStyleDeclaration,
): number {
  const entries = [...figure.querySelectorAll<HTMLElement>("[data-legend-entry]")];
  let x = margin;
  let y = top;
  for (const entry of entries) {
    const words = entry.textContent ?? "";
    const room = words.length * 6.6 + 52;
    if (x > margin && x + room > width - margin) {
      x = margin;
      y += 20;
    }
    const mark = entry.querySelector("svg");
    if (mark !== null) {
      const copy = withStyles(mark);
      copy.setAttribute("x", String(x));
      copy.setAttribute("y", String(y + 2));
      svg.append(copy);
    }
    const markWidth = Number(mark?.getAttribute("width") ?? 0);
    const text = element("text", {
      x: String(x + markWidth + 5),
      y: String(y + 14),
      fill: look.color,
      "font-size": "12",
      "font-family": look.fontFamily,
    });
    text.textContent = words;
    svg.append(text);
    x += room;
  }
  return entries.length === 0 ? y : y + 24;
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const node = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
