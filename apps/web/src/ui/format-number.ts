import { language } from "../texts/texts.ts";

const twoPlaces = new Intl.NumberFormat(language, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: "negative",
});

/** A number with two places and a true minus sign. */
export function formatNumber(value: number): string {
  return twoPlaces.format(value).replace("-", "\u2212");
}
