import { type Browser, chromium } from "playwright-core";
import { chromeAdvice, findChrome } from "./find-chrome.ts";

/**
 * Starts the installed Chrome, without a window.
 *
 * @param more - Arguments besides.
 * @throws {Error} where there is none, with what to do about it.
 */
export async function launchChrome(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChrome();
  if (!executablePath) throw new Error(chromeAdvice);
  return await chromium.launch({ executablePath, args: [...ownArguments(), ...more] });
}

/** Chrome refuses its sandbox to the superuser. */
function ownArguments(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}
