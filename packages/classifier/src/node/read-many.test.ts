import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { encodePng } from "@inkdigit/image-preprocess/jimp";
import { afterAll, expect, test } from "vitest";
import { blankSheet, sheetOfLines } from "../../test/sheets.ts";
import type { ReadManyProgress, ReadManyResult } from "../many/read-in-threads.ts";
import { type NodeSource, readMany } from "./read-many.ts";

const folder = mkdtempSync(join(tmpdir(), "read-many-"));
afterAll(() => rmSync(folder, { recursive: true }));

const png = await encodePng(sheetOfLines("4081"));
const path = join(folder, "number.png");
writeFileSync(path, png);

async function collect<Source extends NodeSource>(results: AsyncIterable<ReadManyResult<Source>>) {
  const all: ReadManyResult<Source>[] = [];
  for await (const result of results) all.push(result);
  return all;
}

test("reads whatever holds a picture, in order, and one bad source disturbs no other", async () => {
  const small = new Uint8Array(png.length + 9);
  small.set(png, 4);
  const sources: NodeSource[] = [
    path,
    join(folder, "missing.png"),
    sheetOfLines("26"),
    Buffer.from("no picture"),
    { width: 3, height: 3, data: new Uint8Array(5) },
    pathToFileURL(path),
    42 as unknown as string,
    folder,
    small.subarray(4, 4 + png.length),
    new URL("https://example.org/a.png"),
    blankSheet(40, 40),
  ];
  const told: ReadManyProgress[] = [];
  const results = await collect(
    readMany(sources, { as: "line", threads: 2, onProgress: (each) => told.push(each) }),
  );
  expect(results.map(({ index }) => index)).toEqual(sources.map((_, i) => i));
  expect(results.every(({ source }, i) => source === sources[i])).toBe(true);
  expect(results.map(({ reading, error }) => reading?.text ?? error?.code)).toEqual([
    "4081",
    "FILE_NOT_FOUND",
    "26",
    "UNSUPPORTED_FORMAT",
    "INVALID_PICTURE",
    "4081",
    "INVALID_PICTURE",
    "FILE_UNREADABLE",
    "4081",
    "INVALID_PICTURE",
    "",
  ]);
  expect(results[1]!.error).toMatchObject({ name: "SourceError" });
  expect(results[1]!.error!.message).toContain("missing.png");
  expect(told.map(({ done }) => done)).toEqual(sources.map((_, i) => i + 1));
  expect(told.at(-1)).toEqual({ done: 11, failed: 6, total: 11 });
});

test("uses what is known, and refuses what cannot go to a thread", async () => {
  const [result] = await collect(
    readMany([sheetOfLines("26")], { as: "line", values: ["25", "31"], threads: 1 }),
  );
  expect(result!.reading).toMatchObject({ text: "25", changedByConstraint: true });
  const refused = (options: Parameters<typeof readMany>[1]) => () => readMany([], options);
  expect(refused({ checksum: () => true })).toThrow(
    expect.objectContaining({
      code: "INVALID_OPTION",
      message: expect.stringContaining("checksum"),
    }),
  );
  expect(refused({ threads: 0 })).toThrow("threads: 0 is not 1 to 256");
  expect(refused({ digits: -1 })).toThrow("digits: -1");
  expect(refused({ model: Uint8Array.of(1, 2, 3) })).toThrow(
    expect.objectContaining({ name: "ModelError" }),
  );
});

test("takes sources only as results are taken, and ends when told to", async () => {
  let taken = 0;
  async function* endless() {
    const sheet = sheetOfLines("7");
    for (;;) {
      taken++;
      yield sheet;
    }
  }
  const stop = new AbortController();
  const results = readMany(endless(), { as: "digit", threads: 1, signal: stop.signal });
  for (let i = 0; i < 8; i++) expect((await results.next()).value?.reading?.text).toBe("7");
  expect(taken).toBeLessThanOrEqual(8 + 4 + 1);
  stop.abort(new Error("enough"));
  await expect(results.next()).rejects.toThrow("enough");
  expect((await results.next()).done).toBe(true);
});
