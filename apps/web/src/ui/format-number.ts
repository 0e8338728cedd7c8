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
  if (Math.abs(value) < LARGE) return format(value);
  const [mantissa, exponent] = value.toExponential(2).split("e+");
  return `${format(Number(mantissa))} × 10${superscript(exponent!)}`;
}

function format(value: number): string {
  return twoPlaces.format(value).replace("-", "\u2212");
}

function superscript(exponent: string): string {
  return exponent.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!);
}
