/** A share with two decimals: `99.31%`; `-` where there is none. */
export function percent(share: number | null): string {
  return share === null ? "-" : `${(share * 100).toFixed(2)}%`;
}
