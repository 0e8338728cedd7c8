import { language } from "../texts/texts.ts";

const whole = new Intl.NumberFormat(language);

/** A count with its thousands apart. */
export function formatCount(count: number): string {
  return whole.format(count);
}

/** A number with so many places. */
export function formatDecimal(value: number, places = 1): string {
  return value.toLocaleString(language, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
}

/** A share that was counted, with one place: 0.9549 is 95.5%. Never 100% where one is missing. */
export function formatFraction(share: number): string {
  const tenths = share < 1 ? Math.min(999, Math.round(share * 1000)) : 1000;
  return `${formatDecimal(tenths / 10)}%`;
}
