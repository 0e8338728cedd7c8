import { setTimeout as wait } from "node:timers/promises";
import type { PlannedStroke } from "../../../apps/web/src/testing/write.ts";
import type { Page } from "./browser.ts";

/** Milliseconds between what a mouse tells: 125 times a second, as most do. */
const interval = 8;
/** How far the pen goes in a second, as a share of the pad's width. */
const speed = 1;

/**
 * Writes on a part of the page at the speed of a hand, with as many events as a mouse sends. None
 * waits until the page has dealt with the one before, as no hand does.
 */
export async function writeAsByHand(
  page: Page,
  selector: string,
  strokes: readonly PlannedStroke[],
): Promise<void> {
  const pad = (await page.locator(selector).boundingBox())!;
  const session = await page.context().newCDPSession(page);
  const sent: Promise<unknown>[] = [];
  const send = (type: "mousePressed" | "mouseMoved" | "mouseReleased", [x, y]: Place) => {
    const place = { x: pad.x + x * pad.width, y: pad.y + y * pad.height };
    const isMove = type === "mouseMoved";
    sent.push(
      session.send("Input.dispatchMouseEvent", {
        type,
        ...place,
        button: "left",
        buttons: type === "mouseReleased" ? 0 : 1,
        clickCount: isMove ? 0 : 1,
      }),
    );
  };
  for (const stroke of strokes) {
    const places = placesAlong(stroke, pad.height / pad.width);
    send("mousePressed", places[0]!);
    const start = performance.now();
    for (const [i, place] of places.entries()) {
      await wait(Math.max(0, start + (i + 1) * interval - performance.now()));
      send("mouseMoved", place);
    }
    send("mouseReleased", places.at(-1)!);
    await Promise.all(sent);
  }
  await session.detach();
}

type Place = readonly [x: number, y: number];

/** Where the pen is at each event. */
function placesAlong(stroke: PlannedStroke, aspect: number): Place[] {
  const step = (speed * interval) / 1000;
  return stroke.slice(1).flatMap((to, i) => {
    const from = stroke[i]!;
    const length = Math.hypot(to[0] - from[0], (to[1] - from[1]) * aspect);
    const count = Math.max(1, Math.round(length / step));
    return Array.from({ length: count }, (_, k): Place => {
      const share = (k + 1) / count;
      return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    });
  });
}
