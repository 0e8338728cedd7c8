import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../../test/folder.ts";
import { honest, startMirror } from "../../test/mirror.ts";
import { array, file, packed } from "../../test/mirrored-file.ts";
import { readMirrorFile } from "./mirror-source.ts";

test("keeps what it downloads, and doesn't download it again", async () => {
  const cacheFolder = await makeFolder();
  const mirror = await startMirror(honest(packed));

  expect(await readMirrorFile(file, { cacheFolder }, [mirror.url])).toEqual(array);
  expect(await readMirrorFile(file, { cacheFolder }, [`${mirror.url}/`])).toEqual(array);
  expect(mirror.requests).toEqual(["/digits.gz"]);
  expect(await readdir(cacheFolder)).toEqual(["digits.gz"]);
});

test("makes the cache folder", async () => {
  const cacheFolder = join(await makeFolder(), "a", "b");
  const mirror = await startMirror(honest(packed));
  await readMirrorFile(file, { cacheFolder }, [mirror.url]);
  expect(await readdir(cacheFolder)).toEqual(["digits.gz"]);
});

test("tells how far it has come", async () => {
  const cacheFolder = await makeFolder();
  const { url } = await startMirror(honest(packed));
  const seen: number[] = [];
  await readMirrorFile(
    file,
    {
      cacheFolder,
      onProgress({ receivedBytes, ...rest }) {
        seen.push(receivedBytes);
        expect(rest).toEqual({
          file: "digits",
          url: `${url}/digits.gz`,
          totalBytes: packed.length,
        });
      },
    },
    [url],
  );
  expect(seen[0]).toBe(0);
  expect(seen.at(-1)).toBe(packed.length);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test("reads what a server unpacks on the way", async () => {
  const cacheFolder = await makeFolder();
  const mirror = await startMirror((_, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(packed);
  });
  expect(await readMirrorFile(file, { cacheFolder }, [mirror.url])).toEqual(array);
});
