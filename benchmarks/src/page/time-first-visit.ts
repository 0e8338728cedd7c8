import { seven } from "../../../apps/web/src/testing/strokes.ts";
import { write } from "../../../apps/web/src/testing/write.ts";
import type { Browser } from "./browser.ts";
import { quantile } from "./quantile.ts";

interface Network {
  readonly name: string;
  /** Of a request and its answer, in milliseconds. */
  readonly latency: number;
  /** Bytes a second. */
  readonly download: number;
  readonly upload: number;
}

/** Fast 3G as Lighthouse and as Chrome's developer tools have it. */
export const networks: readonly Network[] = [
  { name: "fast 3G of Lighthouse (150 ms)", latency: 150, download: 1.6e6 / 8, upload: 750e3 / 8 },
  {
    name: "fast 3G of Chrome's developer tools (562 ms)",
    latency: 562.5,
    download: 1.44e6 / 8,
    upload: 675e3 / 8,
  },
];

/** Medians, in milliseconds since the address was entered. */
export interface FirstVisitTimes {
  readonly network: string;
  readonly visits: number;
  /** The pad is there, and takes ink. */
  readonly pad: number;
  /** What was written as soon as it could be is read. */
  readonly reading: number;
}

const visits = 5;
const slowdown = 4;

/** Visits the page with nothing kept, on a processor that is slowed down and over a slow network. */
export async function timeFirstVisit(
  browser: Browser,
  url: string,
  network: Network,
): Promise<FirstVisitTimes> {
  const pads: number[] = [];
  const readings: number[] = [];
  for (let visit = 0; visit < visits; visit++) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: network.latency,
      downloadThroughput: network.download,
      uploadThroughput: network.upload,
    });
    await page.addInitScript(noteFirst);
    await page.goto(url, { waitUntil: "commit" });
    await page.locator(".pad canvas").waitFor();
    await write(page, seven);
    await page.locator(".line").waitFor();
    const { pad, reading } = await page.evaluate(
      () => (globalThis as unknown as { firsts: Record<string, number> }).firsts,
    );
    pads.push(pad!);
    readings.push(reading!);
    await context.close();
  }
  return {
    network: network.name,
    visits,
    pad: quantile(pads, 0.5),
    reading: quantile(readings, 0.5),
  };
}

/** Runs in the page: when its parts first stand. */
function noteFirst(): void {
  const parts = { pad: ".pad canvas", reading: ".line" };
  const firsts: Record<string, number> = {};
  Object.assign(globalThis, { firsts });
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(parts)) {
      if (!(name in firsts) && document.querySelector(selector)) firsts[name] = performance.now();
    }
  }).observe(document, { childList: true, subtree: true });
}
