import { launchChrome } from "@inkdigit/test-chrome";
import { openBuiltPage } from "../../../apps/web/src/testing/built-page.ts";
import { firstVisit, type LoadedFile } from "../../../apps/web/src/testing/first-visit.ts";
import { type Machine, thisMachine } from "../inference/machine.ts";
import { type DrawingTimes, timeDrawing } from "./time-drawing.ts";
import { type FirstVisitTimes, networks, timeFirstVisit } from "./time-first-visit.ts";
import { type PhotoTimes, timePhoto } from "./time-photo.ts";

export interface PageReport {
  /** What the first visit loads. */
  readonly files: readonly LoadedFile[];
  readonly visits: readonly FirstVisitTimes[];
  readonly drawing: DrawingTimes;
  readonly photo: PhotoTimes;
  readonly machine: Machine;
}

/** Measures the page as it is published, in the installed Chrome. */
export async function benchPage(tell: (what: string) => void): Promise<PageReport> {
  tell("building the page");
  const site = await openBuiltPage();
  const browser = await launchChrome();
  try {
    const visits: FirstVisitTimes[] = [];
    for (const network of networks) {
      tell(`first visits over ${network.name}`);
      visits.push(await timeFirstVisit(browser, site.url, network));
    }
    tell("drawing");
    const drawing = await timeDrawing(browser, site.url);
    tell("a photo of 12 megapixels");
    const photo = await timePhoto(browser, site.url);
    return { files: await firstVisit(site.folder), visits, drawing, photo, machine: thisMachine() };
  } finally {
    await browser.close();
    await site.close();
  }
}
