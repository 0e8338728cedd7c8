import { number275 } from "../../../apps/web/src/testing/strokes.ts";
import { type Browser, keepNames, type Page } from "./browser.ts";
import { type NotedTimes, noteTimes } from "./note-times.ts";
import { quantile } from "./quantile.ts";
import { writeAsByHand } from "./write-as-by-hand.ts";

/** How long something took, in milliseconds. */
export interface Durations {
  readonly median: number;
  readonly p95: number;
}

/** From the pointer to the bars, on a page that reads what is written. */
export interface DrawingTimes {
  readonly events: number;
  readonly readings: number;
  /** From each event of the pointer to the frame with the first bars that know of it. */
  readonly bars: Durations;
  /** The parts of that way, in their order. */
  readonly parts: readonly { readonly name: string; readonly durations: Durations }[];
  /** Share of the events whose bars are in the frame that has their ink, or in the one after it. */
  readonly inTime: number;
  /** From frame to frame. */
  readonly frame: Durations;
  /** From the event to the bar on a page that paints the same bar at each, and does nothing else. */
  readonly constantBar: Durations;
}

const rounds = 6;

/** Writes numbers as a hand does, and times how late the bars are. */
export async function timeDrawing(browser: Browser, url: string): Promise<DrawingTimes> {
  const { events, readings, frames } = await timesOn(browser, url, ".pad", async (page) => {
    await page.keyboard.press("Delete");
    await page.locator(".line").waitFor({ state: "detached" });
  });
  const barUrl = `${url}bar.html`;
  const bare = await timesOn(browser, barUrl, "#pad", async () => {}, barPage);
  const frameWith = (change: number) => frames.findIndex(({ begun }) => begun >= change);
  const knownFrom = events.map((_, i) => readings.find(({ event }) => event >= i));
  const shown = events.flatMap(({ moved, heard }, i) => {
    const answered = knownFrom[i]?.answered;
    const frame = answered === undefined ? -1 : frameWith(answered);
    if (frame < 0) return [];
    return [{ late: frames[frame]!.painted - moved, frames: frame - frameWith(heard) }];
  });
  const partsOf = (part: (reading: (typeof readings)[number]) => number) =>
    durations(readings.map(part).filter((time) => !Number.isNaN(time)));
  return {
    events: shown.length,
    readings: readings.length,
    bars: durations(shown.map(({ late }) => late)),
    parts: [
      {
        name: "until the page hears of the event",
        durations: partsOf(({ event }) => events[event]!.heard - events[event]!.moved),
      },
      {
        name: "until the worker is asked",
        durations: partsOf(({ event, asked }) => asked - events[event]!.heard),
      },
      {
        name: "until it has answered",
        durations: partsOf(({ asked, answered }) => answered - asked),
      },
      {
        name: "until the frame with the bars is painted",
        durations: partsOf(
          ({ answered }) => (frames[frameWith(answered)]?.painted ?? Number.NaN) - answered,
        ),
      },
    ],
    inTime: shown.filter(({ frames }) => frames <= 1).length / shown.length,
    frame: durations(frames.slice(1).map(({ begun }, i) => begun - frames[i]!.begun)),
    constantBar: durations(
      bare.events.flatMap(({ moved, heard }) => {
        const frame = bare.frames.find(({ begun }) => begun >= heard);
        return frame ? [frame.painted - moved] : [];
      }),
    ),
  };
}

function durations(times: readonly number[]): Durations {
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** @param body - Of the page, where it is not there already. */
async function timesOn(
  browser: Browser,
  url: string,
  pad: string,
  clear: (page: Page) => Promise<void>,
  body?: string,
): Promise<NotedTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(keepNames);
  await page.addInitScript(noteTimes);
  if (body) await page.route(url, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(url);
  for (let round = 0; round < rounds; round++) {
    // What the first round measures is the start of the worker and of its code.
    if (round === 1) await page.evaluate(() => forgetTimes());
    await writeAsByHand(page, pad, number275);
    await page.waitForTimeout(500);
    await clear(page);
  }
  const times = await page.evaluate(() => notedTimes());
  await context.close();
  return times;
}

declare function notedTimes(): NotedTimes;
declare function forgetTimes(): void;

const barPage = `<!doctype html>
<div id="pad" style="width: 640px; height: 480px; background: #eee"></div>
<div id="bar" style="width: 20px; background: #00f"></div>
<script>
  addEventListener("pointerrawupdate", () => {
    bar.style.height = bar.style.height === "90px" ? "80px" : "90px";
  });
</script>`;
