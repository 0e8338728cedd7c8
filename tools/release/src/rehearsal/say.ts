const began = performance.now();

/** Print a line with the seconds since the rehearsal began. */
export function say(text: string): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${seconds.padStart(4)} s  ${text}`);
}
