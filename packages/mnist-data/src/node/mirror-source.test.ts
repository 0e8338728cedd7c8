import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../../test/folder.ts";
import {
  type Behaviour,
  deafToRanges,
  endless,
  honest,
  refusing,
  silent,
  startMirror,
  stuckAfter,
} from "../../test/mirror.ts";
import { gzip } from "../gzip.ts";
import { writeIdx } from "../idx.ts";
import type { MnistFile } from "../mnist-files.ts";
import { createRandom } from "../random.ts";
import { readMirrorFile } from "./mirror-source.ts";

const random = createRandom(1);
const array = { shape: [10_000], data: Uint8Array.from({ length: 10_000 }, () => random() * 256) };
const unpacked = writeIdx(array);
const packed = await gzip(unpacked);
const others = await gzip(writeIdx({ shape: [4], data: Uint8Array.of(1, 2, 3, 4) }));
const file: MnistFile = {
  name: "digits",
  bytes: unpacked.length,
  sha256: createHash("sha256").update(unpacked).digest("hex"),
};

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

test("goes on to the next mirror when one has another file", async () => {
  const cacheFolder = await makeFolder();
  const liar = await startMirror(honest(others));
  const mirror = await startMirror(honest(packed));
  expect(await readMirrorFile(file, { cacheFolder }, [liar.url, mirror.url])).toEqual(array);
  expect(await readFile(join(cacheFolder, "digits.gz"))).toEqual(Buffer.from(packed));
});

test("goes on to the next mirror when one falls silent", async () => {
  const cacheFolder = await makeFolder();
  const dumb = await startMirror(silent());
  const mirror = await startMirror(honest(packed));
  const options = { cacheFolder, timeout: 500 };
  expect(await readMirrorFile(file, options, [dumb.url, mirror.url])).toEqual(array);
});

test("says what each mirror gave, and keeps nothing of it", async () => {
  const cacheFolder = await makeFolder();
  const dishonest = [
    refusing(404),
    honest(others),
    honest(packed.subarray(0, 5000)),
    honest(new TextEncoder().encode("<!doctype html>")),
    endless(),
    silent(),
  ];
  const mirrors = await Promise.all(dishonest.map((behaviour) => startMirror(behaviour)));
  const urls = [...mirrors.map(({ url }) => url), "http://127.0.0.1:1"];

  const failure = await failureOf(readMirrorFile(file, { cacheFolder, timeout: 1000 }, urls));
  expect(failure).toMatchObject({ name: "MnistDataError", code: "DOWNLOAD_FAILED" });
  expect(failure.message.split("\n")).toEqual([
    "No mirror has digits:",
    expect.stringContaining("the server answers 404 Not Found"),
    expect.stringContaining(`is not MNIST's digits: its SHA-256 is`),
    expect.stringContaining("can't be unpacked: it is damaged"),
    expect.stringContaining("is no IDX file: it begins with 0x3c21646f"),
    expect.stringContaining("is longer than"),
    expect.stringContaining("silent for 1 s"),
    expect.stringContaining("http://127.0.0.1:1/digits.gz: "),
  ]);
  expect(await readdir(cacheFolder)).toEqual([]);
});

test("refuses packed bytes that unpack to far more than they should", async () => {
  const cacheFolder = await makeFolder();
  const bomb = await startMirror(honest(await gzip(new Uint8Array(10_000_000))));
  const failure = await failureOf(readMirrorFile(file, { cacheFolder }, [bomb.url]));
  expect(failure.message).toContain(`is longer than ${unpacked.length} bytes`);
});

test("downloads anew what has been damaged in the cache", async () => {
  const cacheFolder = await makeFolder();
  await writeFile(join(cacheFolder, "digits.gz"), packed.subarray(0, 5000));
  const mirror = await startMirror(honest(packed));
  expect(await readMirrorFile(file, { cacheFolder }, [mirror.url])).toEqual(array);
  expect(await readFile(join(cacheFolder, "digits.gz"))).toEqual(Buffer.from(packed));
});

test("reads what a server unpacks on the way", async () => {
  const cacheFolder = await makeFolder();
  const mirror = await startMirror((_, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(packed);
  });
  expect(await readMirrorFile(file, { cacheFolder }, [mirror.url])).toEqual(array);
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

test.each<[string, Behaviour]>([
  ["announces more than it sends", (_, response) => lie(response, packed.length + 50)],
  ["resets the connection", (request) => void request.socket.resetAndDestroy()],
  [
    "sends another part than was asked for",
    (_, response) =>
      void response.writeHead(206, { "content-range": "bytes 900000000-900000009/9" }).end("x"),
  ],
])("goes on to the next mirror when one %s", async (_, behaviour) => {
  const cacheFolder = await makeFolder();
  const liar = await startMirror(behaviour);
  const mirror = await startMirror(honest(packed));
  expect(await readMirrorFile(file, { cacheFolder }, [liar.url, mirror.url])).toEqual(array);
  expect(await readdir(cacheFolder)).toEqual(["digits.gz"]);
});

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

/** Announces so many bytes, and sends only half of the file. */
function lie(response: ServerResponse, announced: number): void {
  response.writeHead(200, { "content-length": announced });
  response.write(packed.subarray(0, packed.length / 2), () => response.destroy());
}

/** Do it without the superuser's rights, whom no permission stops. */
async function asNobody<Result>(task: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return task();
  process.seteuid!(65_534);
  try {
    return await task();
  } finally {
    process.seteuid!(0);
  }
}

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

async function failureOf(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => expect.unreachable("nothing was thrown"),
    (error: Error) => error,
  );
}
