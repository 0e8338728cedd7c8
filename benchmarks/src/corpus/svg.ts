/** Attributes of an element; numbers are written with at most two decimals. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element; a content of several parts is written one after the other. */
export function element(
  name: string,
  attributes: Attributes,
  content: string | readonly string[] = "",
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeText(attributeOf(value))}"`],
  );
  const inner = typeof content === "string" ? content : content.join("");
  return `<${name}${written.join("")}${inner === "" ? "/>" : `>${inner}</${name}>`}`;
}

/** A picture of its own, on white, so that it can be looked at anywhere. */
export function svg(width: number, height: number, content: readonly string[]): string {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      "font-family": "system-ui, sans-serif",
      "font-size": 11,
      fill: "#333",
    },
    [element("rect", { width, height, fill: "#fff" }), ...content],
  );
}

/** Text that is no markup, in HTML as in SVG. */
export function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function attributeOf(value: string | number): string {
  return typeof value === "string" ? value : `${Math.round(100 * value) / 100}`;
}
