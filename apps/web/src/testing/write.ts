import type { Page } from "playwright-core";

/** A place on the pad, as shares of its width and height. */
export type Place = readonly [x: number, y: number];

/** What one touch of the pen passes over. */
export type PlannedStroke = readonly Place[];

/**
 * Writes on the pad with the mouse.
 *
 * @param options.lift - Whether the button is let go after the last stroke.
 */
export async function write(
  page: Page,
  strokes: readonly PlannedStroke[],
  { lift = true }: { lift?: boolean } = {},
): Promise<void> {
  const planned = await onScreen(page, strokes);
  for (const [first, ...others] of planned) {
    await page.mouse.up();
    await page.mouse.move(...first!);
    await page.mouse.down();
    for (const place of others) await page.mouse.move(...place, { steps: 2 });
  }
  if (lift) await page.mouse.up();
}

/** Writes on the pad with a finger. */
export async function writeByFinger(page: Page, strokes: readonly PlannedStroke[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", place?: [number, number]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: place ? [{ x: place[0], y: place[1] }] : [],
    });
  for (const [first, ...others] of await onScreen(page, strokes)) {
    await touch("touchStart", first);
    for (const place of others) await touch("touchMove", place);
    await touch("touchEnd");
  }
}

async function onScreen(
  page: Page,
  strokes: readonly PlannedStroke[],
): Promise<[number, number][][]> {
  const pad = (await page.locator(".pad").boundingBox())!;
  return strokes.map((stroke) =>
    stroke.map(([x, y]) => [pad.x + x * pad.width, pad.y + y * pad.height]),
  );
}
