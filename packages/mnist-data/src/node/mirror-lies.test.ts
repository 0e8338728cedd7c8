import { readdir, readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../../test/folder.ts";
import {
  type Behaviour,
  endless,
  honest,
  refusing,
  silent,
  startMirror,
} from "../../test/mirror.ts";
import { array, failureOf, file, others, packed, unpacked } from "../../test/mirrored-file.ts";
import { gzip } from "../gzip.ts";
import { readMirrorFile } from "./mirror-source.ts";

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

/** Announces so many bytes, and sends only half of the file. */
function lie(response: ServerResponse, announced: number): void {
  response.writeHead(200, { "content-length": announced });
  response.write(packed.subarray(0, packed.length / 2), () => response.destroy());
}
