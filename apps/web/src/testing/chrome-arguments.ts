/** How Chrome is started for tests: Chrome refuses its sandbox to the superuser. */
export function chromeArguments(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}
