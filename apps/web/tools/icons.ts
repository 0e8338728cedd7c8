/** Draws the icons of the installed page from public/favicon.svg: `pnpm --filter @inkdigit/web icons`. */
import { readFile, writeFile } from "node:fs/promises";
import { launchChrome } from "@inkdigit/test-chrome";

const folder = new URL("../public/", import.meta.url);
/** A maskable icon may be cut to a circle: its drawing keeps to the middle. */
const icons = [
  { name: "icon-192.png", side: 192, scale: 1, background: "transparent" },
  { name: "icon-512.png", side: 512, scale: 1, background: "transparent" },
  { name: "icon-maskable-512.png", side: 512, scale: 0.8, background: "#3048d0" },
  { name: "apple-touch-icon.png", side: 180, scale: 0.9, background: "#3048d0" },
];

const browser = await launchChrome();
const svg = await readFile(new URL("favicon.svg", folder), "utf8");
for (const { name, side, scale, background } of icons) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${background}">
      <div style="width:${100 * scale}%;display:grid">${svg}</div>`,
  );
  await writeFile(new URL(name, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
