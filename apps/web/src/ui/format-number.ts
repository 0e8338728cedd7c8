import { language } from "../texts/texts.ts";

const twoPlaces = new Intl.NumberFormat(language, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: "negative",
});

/** Numbers from here on are written with a power of ten: no one reads their places. */
const LARGE = 1e6;

/** A number with two places and a true minus sign; a large one as 2.43 × 10⁶. */
export function formatNumber(value: number): string {
  const exponent = Math.abs(value) < LARGE ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const text = twoPlaces.format(value / 10 ** exponent).replace("-", "\u2212");
  return exponent === 0 ? text : `${text} × 10${superscript(exponent)}`;
}

function superscript(exponent: number): string {
  return String(exponent).replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!);
}
