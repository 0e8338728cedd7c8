import { appendFileSync, mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { type RestedFile, type WatchOptions, watchFolder } from "./watch-folder.ts";

function watching(folder: string, options: Partial<WatchOptions> = {}) {
  const stop = new AbortController();
  const found: RestedFile[] = [];
  const ended = (async () => {
    const files = watchFolder(folder, {
      recursive: false,
      settle: 80,
      isKnown: () => false,
      signal: stop.signal,
      ...options,
    });
    for await (const file of files) found.push(file);
  })();
  onTestFinished(() => stop.abort());
  const names = () => found.map(({ file }) => file.slice(folder.length + 1));
  return {
    found,
    names,
    /** Wait until so many have come. */
    async untilFound(count: number) {
      for (let i = 0; i < 300 && found.length < count; i++) await wait(20);
      return names().toSorted();
    },
    async end() {
      stop.abort();
      await ended;
    },
  };
}

describe.each([
  ["told by the system", {}],
  ["looking", { poll: 60 }],
])("%s", (_, options) => {
  test("gives what is there and what comes, each once", async () => {
    const folder = temporaryFolder({ "a.png": "a", "notes.txt": "", ".hidden.png": "" });
    const inbox = watching(folder, options);
    expect(await inbox.untilFound(1)).toEqual(["a.png"]);
    writeFileSync(`${folder}/b.PDF`, "b");
    writeFileSync(`${folder}/c.txt`, "c");
    expect(await inbox.untilFound(2)).toEqual(["a.png", "b.PDF"]);
    await wait(300);
    expect(inbox.names()).toHaveLength(2);
    await inbox.end();
  });

  test("gives a file only when it has stopped growing", async () => {
    const folder = temporaryFolder();
    const inbox = watching(folder, { ...options, settle: 250 });
    for (let i = 0; i < 8; i++) {
      appendFileSync(`${folder}/slow.png`, "more");
      await wait(60);
      expect(inbox.names()).toEqual([]);
    }
    expect(await inbox.untilFound(1)).toEqual(["slow.png"]);
    expect(JSON.parse(inbox.found[0]!.key)[1]).toBe(32);
    await inbox.end();
  });

  test("gives a file again that was changed", async () => {
    const folder = temporaryFolder({ "a.png": "a" });
    const inbox = watching(folder, options);
    await inbox.untilFound(1);
    writeFileSync(`${folder}/a.png`, "another");
    expect(await inbox.untilFound(2)).toEqual(["a.png", "a.png"]);
    await inbox.end();
  });
});

test("gives none that was read before, and knows it by size and time", async () => {
  const folder = temporaryFolder({ "a.png": "a", "b.png": "b" });
  const first = watching(folder);
  await first.untilFound(2);
  await first.end();
  const known = new Set(first.found.map(({ key }) => key));
  utimesSync(`${folder}/b.png`, 1, 1);
  const second = watching(folder, { isKnown: (key) => known.has(key) });
  expect(await second.untilFound(1)).toEqual(["b.png"]);
  await wait(250);
  expect(second.names()).toEqual(["b.png"]);
  await second.end();
});

test("looks into the folders in it when asked to", async () => {
  const folder = temporaryFolder({ "a.png": "", "deep/b.png": "" });
  const flat = watching(folder);
  const deep = watching(folder, { recursive: true });
  expect(await deep.untilFound(2)).toEqual(["a.png", "deep/b.png"]);
  expect(flat.names()).toEqual(["a.png"]);
  await flat.end();
  await deep.end();
});

test("says once that the folder is gone, and goes on when it is back", async () => {
  const folder = `${temporaryFolder({ "inbox/a.png": "" })}/inbox`;
  let troubles = 0;
  const inbox = watching(folder, { poll: 40, onTrouble: () => troubles++ });
  await inbox.untilFound(1);
  rmSync(folder, { recursive: true });
  await wait(250);
  mkdirSync(folder);
  writeFileSync(`${folder}/b.png`, "b");
  expect(await inbox.untilFound(2)).toEqual(["a.png", "b.png"]);
  expect(troubles).toBe(1);
  await inbox.end();
});

test("gives a file whose name has a line end in it", async () => {
  const folder = temporaryFolder({ "a\nb.png": "a" });
  const inbox = watching(folder);
  expect(await inbox.untilFound(1)).toEqual(["a\nb.png"]);
  await inbox.end();
});
