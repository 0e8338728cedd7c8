import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export interface LoadedFile {
  /** In the folder of the built page. */
  readonly file: string;
  /** Bytes, gzipped. */
  readonly gzipped: number;
}

/**
 * What is loaded until the page reads what is written on the pad: the page, with its script and style
 * in it, what its head names, and the worker that the script starts.
 *
 * @param folder - Of the built page.
 */
export async function firstVisit(folder: string): Promise<LoadedFile[]> {
  const html = await readFile(join(folder, "index.html"), "utf8");
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => file!);
  const assets = await readdir(join(folder, "assets"));
  const worker = assets.find((file) => /^reader\.worker-[\w-]+\.js$/.test(file));
  if (!worker) throw new Error("the built page has no reader.worker");
  // Browsers fetch the icons and the manifest of a page that is installed; the first visit does not.
  const loaded = named.filter((file) => !/\.png$|\.webmanifest$/.test(file));
  return await Promise.all(
    ["index.html", ...new Set(loaded), `assets/${worker}`].map(async (file) => ({
      file,
      gzipped: gzipSync(await readFile(join(folder, file)), { level: 9 }).length,
    })),
  );
}
