import { type Browser, chromium } from "playwright-core";
import { chromeArguments } from "./chrome-arguments.ts";
import { chromeAdvice, findChrome } from "./find-chrome.ts";

/** Starts the installed Chrome, without a window. */
export async function launchChrome(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChrome();
  if (!executablePath) throw new Error(chromeAdvice);
  return await chromium.launch({ executablePath, args: [...chromeArguments(), ...more] });
}
