import type { Page } from "playwright-core";

/** What is on the pad as the bytes of a PNG, on white paper. */
export async function padAsPng(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const pad = document.querySelector<HTMLCanvasElement>(".pad canvas")!;
    const canvas = document.createElement("canvas");
    canvas.width = pad.width;
    canvas.height = pad.height;
    const context = canvas.getContext("2d")!;
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(pad, 0, 0);
    return canvas.toDataURL("image/png").split(",")[1]!;
  });
  return Buffer.from(base64, "base64");
}

/** How many pixels of the 28×28 field are bright. */
export function whitePixels(page: Page): Promise<number> {
  return page.evaluate(() => {
    const field = document.querySelector<HTMLCanvasElement>(".field canvas")!;
    const { data } = field.getContext("2d")!.getImageData(0, 0, field.width, field.height);
    return data.filter((value, i) => i % 4 === 0 && value > 200).length;
  });
}
