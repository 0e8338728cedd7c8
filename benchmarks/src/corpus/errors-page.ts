import type { ErrorImage, ErrorPicture } from "./error-picture.ts";
import { htmlPage } from "./html-page.ts";
import { type Kind, kinds } from "./kind.ts";
import { escapeText } from "./svg.ts";
import type { Tally } from "./tally.ts";
import { tallyTable } from "./tally-table.ts";
import type { Verdict } from "./verdict.ts";
import { worstFirst } from "./worst-first.ts";

/** Every wrong answer of a source as a picture, the surest first. */
export function errorsPage(
  source: string,
  rows: readonly Tally[],
  errors: readonly ErrorPicture[],
): string {
  const count = errors.length === 1 ? "1 error" : `${errors.length} errors`;
  return htmlPage(`${source}: ${count}`, [
    `<h1>${escapeText(source)}</h1>`,
    `<p><a href="index.html">All sources</a> · ${count}, the worst first: failures, what was ` +
      "accepted, what was read with the surest first, and where nothing was read</p>",
    tallyTable(rows),
    "<main>",
    ...worstFirst(errors).map(figure),
    "</main>",
  ]);
}

function figure({ verdict, image, field }: ErrorPicture): string {
  const pictures = [
    image ? drawing(image, verdict.kind) : "",
    field ? `<img class="field" src="${field}" alt="what the network saw">` : "",
  ].join("");
  return `<figure class="${verdict.status}"><div class="pictures">${pictures}</div>
<figcaption>${caption(verdict)}</figcaption></figure>`;
}

/** Pictures of one digit whose longer side is smaller than this many pixels are shown larger, */
const SMALLEST = 140;
/** and others that are narrower than this. */
const NARROWEST = 340;
const WIDEST = 640;

function drawing({ url, area, digits }: ErrorImage, kind: Kind): string {
  const isOne = kinds[kind].as === "digit" || kind === "grid";
  const least = isOne ? SMALLEST / Math.max(area.width, area.height) : NARROWEST / area.width;
  const larger = Math.max(1, least);
  const width = Math.round(Math.min(WIDEST, larger * area.width));
  const boxes = digits.map(
    ({ digit, confidence, box }) =>
      `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}">` +
      `<title>${digit}, ${percentOf(confidence)}</title></rect>`,
  );
  return (
    `<svg width="${width}" viewBox="${area.x} ${area.y} ${area.width} ${area.height}">` +
    `<image href="${url}" x="${area.x}" y="${area.y}" width="${area.width}" height="${area.height}"` +
    `${larger > 1 ? ' style="image-rendering:pixelated"' : ""}/>${boxes.join("")}</svg>`
  );
}

function caption({ kind, name, cell, wanted, got, status, confidence, reasons }: Verdict): string {
  const rows: [string, string][] = [
    ["wanted", wantedOf(kind, wanted)],
    ["read", got === "" ? "nothing" : marked(got, kind === "reject" ? "" : wanted)],
    ["status", [status, ...reasons].map(escapeText).join(", ")],
  ];
  if (confidence !== undefined) rows.splice(2, 0, ["confidence", percentOf(confidence)]);
  const list = rows.map(([term, text]) => {
    const isNumber = term === "wanted" || term === "read";
    return `<dt>${term}</dt><dd${isNumber ? ' class="number"' : ""}>${text}</dd>`;
  });
  const place = cell ? `, row ${cell.row}, column ${cell.column}` : "";
  const what = kinds[kind].name;
  return `<dl>${list.join("")}</dl><small>${escapeText(name)}${place} · ${what}</small>`;
}

function wantedOf(kind: Kind, wanted: string): string {
  if (kind === "decoder") return "to be read, or refused where its name begins with x";
  if (kind === "reject") return `not to accept ${escapeText(wanted)}`;
  return wanted === "" ? "nothing" : escapeText(wanted);
}

/** What was read, with the part marked that differs from what was wanted. */
function marked(got: string, wanted: string): string {
  const shorter = Math.min(got.length, wanted.length);
  let start = 0;
  while (start < shorter && got[start] === wanted[start]) start++;
  let end = 0;
  while (end < shorter - start && got.at(-1 - end) === wanted.at(-1 - end)) end++;
  const [before, middle, after] = [
    got.slice(0, start),
    got.slice(start, got.length - end),
    got.slice(got.length - end),
  ].map(escapeText);
  return `${before}<mark>${middle || "‸"}</mark>${after}`;
}

function percentOf(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
