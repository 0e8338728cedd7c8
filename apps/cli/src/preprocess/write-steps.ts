import { join } from "node:path";
import { makeFolder } from "../files/assert-writable.ts";
import { writeWhole } from "../files/write-whole.ts";
import type { Codec } from "../read/pick-codec.ts";
import { contactSheet } from "./contact-sheet.ts";
import type { Step } from "./prepare.ts";

/**
 * Write the picture after every step, as `01-luma.png` and so on, and all of them as
 * `contact-sheet.png`. Each file is there whole or not at all.
 *
 * @returns The paths, the contact sheet's last.
 * @throws {CommandError} `WRONG_USAGE` where the folder can't be made or written into.
 */
export async function writeSteps(
  folder: string,
  steps: readonly Step[],
  encodePng: Codec["encodePng"],
): Promise<string[]> {
  await makeFolder(folder, "--steps");
  const files = steps.map(({ name, picture }, i) => ({
    name: `${String(i + 1).padStart(2, "0")}-${name.replaceAll(" ", "-")}.png`,
    picture,
  }));
  const sheet = contactSheet(steps.map(({ picture }) => picture));
  const paths: string[] = [];
  for (const { name, picture } of [...files, { name: "contact-sheet.png", picture: sheet }]) {
    const path = join(folder, name);
    await writeWhole(path, await encodePng(picture));
    paths.push(path);
  }
  return paths;
}
