import { readFileSync } from "node:fs";
import { decode } from "@inkdigit/image-preprocess/jimp";
import { evaluate } from "@inkdigit/lenet-model";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { writeReport } from "./write-report.ts";

test("shows each digit that was read wrong, dark on light, the surest first", async () => {
  const input = { width: 2, height: 2, maps: 1 };
  const labels = Uint8Array.of(0, 1, 2);
  const images = Uint8Array.from({ length: 3 * 4 }, (_, i) => i);
  const probabilities = new Float32Array(30);
  probabilities[0] = 1;
  probabilities[10 + 7] = 0.6;
  probabilities[20 + 8] = 0.9;
  const path = `${temporaryFolder()}/report.html`;
  await writeReport(path, {
    model: { name: "lenet", version: "1", card: { architecture: { input } } },
    evaluation: evaluate(probabilities, labels),
    digits: { images, labels },
    probabilities,
  });
  const page = readFileSync(path, "utf8");
  expect([...page.matchAll(/alt="([^"]+)"/g)].map((match) => match[1])).toEqual([
    "A 2 read as 8, 90.00% sure",
    "A 1 read as 7, 60.00% sure",
  ]);
  const [, source] = /base64,([^"]+)"/.exec(page) ?? [];
  const { width, height, data } = await decode(Buffer.from(source!, "base64"));
  expect([width, height, data[0]]).toEqual([2, 2, 255 - 8]);
});
