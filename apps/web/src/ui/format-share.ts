import { language } from "../texts/texts.ts";

/** Made when it is first needed: the first formatter of a page takes as long as half of its first picture. */
let percent: Intl.NumberFormat | undefined;

/**
 * A probability as a whole percentage. Never 100% or 0%, even where single precision rounds to
 * them: nothing that was read is certain.
 */
export function formatShare(share: number): string {
  percent ??= new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  if (share > 0.99) return `>${percent.format(0.99)}`;
  if (share < 0.01) return `<${percent.format(0.01)}`;
  return percent.format(share);
}
