/** How far something is. */
export interface Advance {
  readonly done: number;
  /** Undefined while nobody knows. */
  readonly total: number | undefined;
  readonly seconds: number;
}

/** One line of progress: bar, count, rate and the time left. */
export function progressLine({ done, total, seconds }: Advance, unit: string): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const pace = done > 0 ? `${formatRate(rate)}/s` : "";
  if (total === undefined) return join([`${count(done)} ${unit}`, pace]);
  const left = rate > 0 && done < total ? `${formatDuration((total - done) / rate)} left` : "";
  const facts = join([`${count(done)} of ${count(total)} ${unit}`, pace, left]);
  return `${bar(total > 0 ? done / total : 1, BAR)} ${facts}`;
}

/** Characters of a bar. */
const BAR = 24;

/** A bar, its eighths drawn too: `share` of it is full. */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  const full = "█".repeat(Math.floor(eighths / 8));
  const part = " ▏▎▍▌▋▊▉"[eighths % 8]!.trim();
  return `▕${(full + part).padEnd(width)}▏`;
}

/** A duration, as exact as people need it: `0.4 s`, `12 s`, `1 min 5 s`, `12 min`, `2.1 h`. */
export function formatDuration(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 120) return `1 min ${whole - 60} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${(seconds / 3600).toFixed(1)} h`;
}

/** A whole number with its thousands apart. By hand: a locale takes 13 ms to load. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

function formatRate(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : count(Math.round(rate));
}

function join(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== "").join(" · ");
}
