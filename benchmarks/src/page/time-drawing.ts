import { number275 } from "../../../apps/web/src/testing/strokes.ts";
import { write } from "../../../apps/web/src/testing/write.ts";
import { type Browser, keepNames } from "./browser.ts";
import { quantile } from "./quantile.ts";

/** From the last event of the pointer that a reading knows of to the frame with its bars, in milliseconds. */
export interface DrawingTimes {
  readonly readings: number;
  readonly median: number;
  readonly p95: number;
}

const rounds = 6;

/** Writes numbers, and times how late the bars are. */
export async function timeDrawing(browser: Browser, url: string): Promise<DrawingTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(keepNames);
  await page.addInitScript(noteLateness);
  await page.goto(url);
  for (let round = 0; round < rounds; round++) {
    // What the first round measures is the start of the worker and of its code.
    if (round === 1) await page.evaluate(() => lateness().splice(0));
    await write(page, number275);
    await page.locator(".line").waitFor();
    await page.keyboard.press("Delete");
    await page.locator(".line").waitFor({ state: "detached" });
  }
  const times = await page.evaluate(() => lateness());
  await context.close();
  return { readings: times.length, median: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

declare function lateness(): number[];

/** Runs in the page: notes when each reading was asked for, and when its bars are on the screen. */
function noteLateness(): void {
  const times: number[] = [];
  Object.assign(globalThis, { lateness: () => times });
  let pointer = 0;
  const note = (event: Event) => {
    pointer = event.timeStamp;
  };
  for (const name of ["pointerdown", "pointermove"]) addEventListener(name, note, true);

  const post: (message: object, handedOver: Transferable[]) => void = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (
    this: Worker,
    message: { kind: string; number: number },
    handedOver: Transferable[] | StructuredSerializeOptions = [],
  ) {
    if (message.kind === "read-drawing") {
      const since = pointer;
      const onAnswer = ({ data }: MessageEvent<{ number: number }>) => {
        if (data.number !== message.number) return;
        this.removeEventListener("message", onAnswer);
        requestAnimationFrame(() => {
          // The task after a frame's callbacks comes when the frame is painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - since);
          port2.postMessage(undefined);
        });
      };
      this.addEventListener("message", onAnswer);
    }
    post.call(this, message, handedOver as Transferable[]);
  };
}
