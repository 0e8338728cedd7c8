import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../../test/folder.ts";
import { deafToRanges, honest, startMirror, stuckAfter } from "../../test/mirror.ts";
import { array, file, packed } from "../../test/mirrored-file.ts";
import { readMirrorFile } from "./mirror-source.ts";

test("asks a mirror that breaks off for the rest", async () => {
  const cacheFolder = await makeFolder();
  const mirror = await startMirror(stuckAfter(1000, packed), honest(packed));
  const options = {
    cacheFolder,
    onProgress: breakOffAt(mirror, 1000),
  };
  expect(await readMirrorFile(file, options, [mirror.url])).toEqual(array);
  expect(mirror.requests).toEqual(["/digits.gz", "/digits.gz bytes=1000-"]);
});

test("gives up a mirror that always breaks off, and goes on with the next from there", async () => {
  const cacheFolder = await makeFolder();
  const worse = await startMirror(stuckAfter(1000, packed));
  const better = await startMirror(honest(packed));
  const onProgress = ({ url, receivedBytes }: { url: string; receivedBytes: number }) => {
    if (url.startsWith(worse.url) && receivedBytes % 1000 === 0 && isNew(receivedBytes)) {
      worse.breakOff();
    }
  };
  const isNew = eachOnce();
  await readMirrorFile(file, { cacheFolder, onProgress }, [worse.url, better.url]);
  expect(worse.requests.length).toBe(5);
  expect(better.requests).toEqual(["/digits.gz bytes=5000-"]);
});

test("goes on where an earlier program was stopped", async () => {
  const cacheFolder = await makeFolder();
  const mirror = await startMirror(stuckAfter(1000, packed), honest(packed));
  const controller = new AbortController();
  const enough = new Error("enough");
  const stopped = readMirrorFile(
    file,
    {
      cacheFolder,
      signal: controller.signal,
      onProgress: ({ receivedBytes }) => {
        if (receivedBytes === 1000) controller.abort(enough);
      },
    },
    [mirror.url],
  );
  await expect(stopped).rejects.toBe(enough);
  expect(await readdir(cacheFolder)).toEqual(["digits.gz.part"]);

  await readMirrorFile(file, { cacheFolder }, [mirror.url]);
  expect(mirror.requests).toEqual(["/digits.gz", "/digits.gz bytes=1000-"]);
  expect(await readdir(cacheFolder)).toEqual(["digits.gz"]);
});

test("takes the whole from a server that doesn't know ranges", async () => {
  const cacheFolder = await makeFolder();
  await writeFile(join(cacheFolder, "digits.gz.part"), packed.subarray(0, 1000));
  const mirror = await startMirror(deafToRanges(packed));
  expect(await readMirrorFile(file, { cacheFolder }, [mirror.url])).toEqual(array);
});

test("finishes what had come whole, but wasn't checked yet", async () => {
  const cacheFolder = await makeFolder();
  await writeFile(join(cacheFolder, "digits.gz.part"), packed);
  const mirror = await startMirror(honest(packed));
  expect(await readMirrorFile(file, { cacheFolder }, [mirror.url])).toEqual(array);
  expect(mirror.requests).toEqual([`/digits.gz bytes=${packed.length}-`]);
  expect(await readdir(cacheFolder)).toEqual(["digits.gz"]);
});

test.each([
  ["shorter", 1000],
  ["as long", packed.length],
  ["longer", packed.length + 1000],
])("begins anew when what had come is wrong and %s", async (_, length) => {
  const cacheFolder = await makeFolder();
  await writeFile(join(cacheFolder, "digits.gz.part"), new Uint8Array(length).fill(7));
  const mirror = await startMirror(honest(packed));
  expect(await readMirrorFile(file, { cacheFolder }, [mirror.url])).toEqual(array);
  expect(mirror.requests).toEqual([`/digits.gz bytes=${length}-`, "/digits.gz"]);
  expect(await readdir(cacheFolder)).toEqual(["digits.gz"]);
});

function breakOffAt(mirror: { breakOff(): void }, bytes: number) {
  const isNew = eachOnce();
  return ({ receivedBytes }: { receivedBytes: number }) => {
    if (receivedBytes === bytes && isNew(bytes)) mirror.breakOff();
  };
}

/** Says of a number whether it is told for the first time. */
function eachOnce(): (value: number) => boolean {
  const seen = new Set([0]);
  return (value) => !seen.has(value) && seen.add(value) !== undefined;
}
