import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome.exe",
  "msedge.exe",
];
const macs = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const windows = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The installed Chrome, Chromium or Edge: `CHROME_PATH` first, then the PATH, then the usual places.
 *
 * @param exists - Whether there is a file at a path.
 */
export function findChrome(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const { CHROME_PATH, PATH, PROGRAMFILES, LOCALAPPDATA } = environment;
  const onPath = (PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const programs = [PROGRAMFILES, environment["PROGRAMFILES(X86)"], LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => windows.map((path) => `${folder}\\${path}`));
  return [CHROME_PATH, ...onPath, ...macs, ...programs].find(
    (path) => path !== undefined && exists(path),
  );
}

/** What to do where there is none. */
export const chromeAdvice =
  "No Chrome or Chromium was found: the browser tests are skipped. Install one " +
  "(Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium; " +
  "Windows: winget install Google.Chrome), or set CHROME_PATH to its program.";
