/** What makes a drawing look the same outside the page, where no style sheet reaches it. */
const carriedStyles = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
] as const;

/** Attributes of a mark that say how it looks; in a file its style says it instead. */
const lookAttributes = [...carriedStyles, "class", "style", "data-plain"] as const;

/**
 * A copy that carries its looks with it. Marks that say the same of their looks, in a group that
 * looks the same, look the same: the browser is asked once for all of them, and a mark names only
 * what its group does not.
 */
export function withStyles(source: SVGSVGElement): SVGSVGElement {
  const copy = source.cloneNode(true) as SVGSVGElement;
  const known = new Map<string, Look>();
  const dress = (original: Element, bare: Element, group: Look | null) => {
    const look = lookOf(original, group, known);
    for (const name of lookAttributes) bare.removeAttribute(name);
    if (look.style !== "") bare.setAttribute("style", look.style);
    const copies = [...bare.children];
    [...original.children].forEach((child, position) => {
      const own = copies[position];
      if (own !== undefined) dress(child, own, look);
    });
  };
  dress(source, copy, null);
  return copy;
}

interface Look {
  readonly id: number;
  readonly values: readonly string[];
  /** What differs from the group around it. */
  readonly style: string;
}

function lookOf(mark: Element, group: Look | null, known: Map<string, Look>): Look {
  const said = lookAttributes.map((name) => mark.getAttribute(name) ?? "").join("|");
  const key = `${group?.id} ${mark.tagName} ${said}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const computed = getComputedStyle(mark);
  const values = carriedStyles.map((name) => computed.getPropertyValue(name));
  const style = carriedStyles
    .flatMap((name, position) => {
      const value = values[position] ?? "";
      const around = name === "opacity" ? "1" : group?.values[position];
      return value === around ? [] : [`${name}:${value}`];
    })
    .join(";");
  const look = { id: known.size, values, style };
  known.set(key, look);
  return look;
}
