export { chromeAdvice, findChrome } from "./find-chrome.ts";
export { launchChrome } from "./launch-chrome.ts";
export { openSourcePage, type SourcePage } from "./open-source-page.ts";
