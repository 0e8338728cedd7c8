import { execFile } from "node:child_process";
import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { asNobody } from "../../test/as-nobody.ts";
import { makeFolder } from "../../test/folder.ts";
import { deafToRanges, honest, startMirror } from "../../test/mirror.ts";
import { array, failureOf, file, others, packed } from "../../test/mirrored-file.ts";
import { readMirrorFile } from "./mirror-source.ts";

test("downloads anew what has been damaged in the cache", async () => {
  const cacheFolder = await makeFolder();
  await writeFile(join(cacheFolder, "digits.gz"), packed.subarray(0, 5000));
  const mirror = await startMirror(honest(packed));
  expect(await readMirrorFile(file, { cacheFolder }, [mirror.url])).toEqual(array);
  expect(await readFile(join(cacheFolder, "digits.gz"))).toEqual(Buffer.from(packed));
});

test("two programs that download at once don't disturb each other", async () => {
  const cacheFolder = await makeFolder();
  const mirror = await startMirror(honest(packed));
  const both = [1, 2].map(() => readMirrorFile(file, { cacheFolder }, [mirror.url]));
  expect(await Promise.all(both)).toEqual([array, array]);
  expect(await readdir(cacheFolder)).toEqual(["digits.gz"]);
});

describe("a cache that can only be read", () => {
  test("is read", async () => {
    const cacheFolder = await makeFolder();
    await writeFile(join(cacheFolder, "digits.gz"), packed);
    await chmod(cacheFolder, 0o555);
    const read = asNobody(() => readMirrorFile(file, { cacheFolder }, ["http://127.0.0.1:1"]));
    expect(await read).toEqual(array);
  });

  test("and is damaged is named, and no mirror is asked for what could not be kept", async () => {
    const cacheFolder = await makeFolder();
    await writeFile(join(cacheFolder, "digits.gz"), others);
    await chmod(cacheFolder, 0o555);
    const mirror = await startMirror(honest(packed));
    const failure = await failureOf(
      asNobody(() => readMirrorFile(file, { cacheFolder }, [mirror.url])),
    );
    expect(failure).toMatchObject({ code: "UNWRITABLE_FILE" });
    expect(failure.message).toContain(join(cacheFolder, "digits.gz"));
    expect(mirror.requests).toEqual([]);
  });
});

test("three processes that fill one cache at once all have the file, and it is whole", async () => {
  const cacheFolder = await makeFolder();
  const mirror = await startMirror(honest(packed));
  const script = `
    import { readMirrorFile } from ${JSON.stringify(new URL("./mirror-source.ts", import.meta.url).href)};
    const { data } = await readMirrorFile(
      ${JSON.stringify(file)}, { cacheFolder: ${JSON.stringify(cacheFolder)} }, ["${mirror.url}"]);
    console.log(data.length);
  `;
  const run = promisify(execFile);
  const options = ["--import", import.meta.resolve("tsx"), "--input-type=module", "--eval", script];
  const all = await Promise.all([1, 2, 3].map(() => run(process.execPath, options)));
  expect(all.map(({ stdout }) => stdout)).toEqual(["10000\n", "10000\n", "10000\n"]);
  expect(await readdir(cacheFolder)).toEqual(["digits.gz"]);
  expect(await readFile(join(cacheFolder, "digits.gz"))).toEqual(Buffer.from(packed));
}, 120_000);

test("asks no mirror when the cache can't be written", async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, "taken"), "");
  const mirror = await startMirror(honest(packed));
  const cacheFolder = join(folder, "taken", "cache");
  const failure = await failureOf(readMirrorFile(file, { cacheFolder }, [mirror.url]));
  expect(failure).toMatchObject({ code: "UNWRITABLE_FILE" });
  expect(failure.message).toContain(cacheFolder);
  expect(mirror.requests).toEqual([]);
});

test("doesn't blame the mirror when the download can't be written", async () => {
  const cacheFolder = await makeFolder();
  await mkdir(join(cacheFolder, "digits.gz.part"));
  const mirror = await startMirror(deafToRanges(packed));
  const failure = await failureOf(readMirrorFile(file, { cacheFolder }, [mirror.url, mirror.url]));
  expect(failure).toMatchObject({ code: "UNWRITABLE_FILE" });
  expect(mirror.requests.length).toBe(1);
});
