import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { collect } from "../testing/collect.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { openSource } from "./source.ts";

const noList = { recursive: false, filesFrom: undefined, input: Readable.from([]) };

test("counts what the command line names", async () => {
  const source = await openSource(["b.png", "a.png"], noList);
  expect(source.total).toBe(2);
  expect(await collect(source.pictures)).toEqual([{ file: "b.png" }, { file: "a.png" }]);
});

test("adds the paths of a list, whatever its line ends, without its empty lines", async () => {
  const folder = temporaryFolder({ list: "a b.png\r\n\r\n*.png\nlast.png" });
  const source = await openSource(["first.png"], { ...noList, filesFrom: `${folder}/list` });
  expect(source.total).toBe(4);
  expect(await collect(source.pictures)).toEqual([
    { file: "first.png" },
    { file: "a b.png" },
    { file: "*.png" },
    { file: "last.png" },
  ]);
});

test("reads a list on standard input as it comes", async () => {
  async function* typed() {
    yield "a.png\nb.p";
    yield "ng\n";
    await new Promise(() => {});
  }
  const input = Readable.from(typed());
  const { pictures, total } = await openSource([], { ...noList, filesFrom: "-", input });
  expect(total).toBeUndefined();
  const taken = pictures[Symbol.asyncIterator]();
  expect((await taken.next()).value).toEqual({ file: "a.png" });
  expect((await taken.next()).value).toEqual({ file: "b.png" });
});

test.each(["a file", "-"])("takes no notice of a list's byte order mark, %s", async (from) => {
  const list = "\ufeffa.png\nb.png\n";
  const filesFrom = from === "-" ? from : `${temporaryFolder({ list })}/list`;
  const { pictures } = await openSource([], {
    ...noList,
    filesFrom,
    input: Readable.from([list]),
  });
  expect(await collect(pictures)).toEqual([{ file: "a.png" }, { file: "b.png" }]);
});

test.each([
  [
    "nothing",
    [],
    undefined,
    "Nothing to read: name files, folders or globs, or a list with --files-from.",
  ],
  [
    "a list that is not there",
    [],
    "no-such-list",
    'The list "no-such-list" of --files-from cannot be read: it is not there.',
  ],
  ["a folder for a list", [], ".", 'The list "." of --files-from cannot be read: it is a folder.'],
  [
    "standard input twice",
    ["-"],
    "-",
    "Standard input is either a picture (-) or a list (--files-from -), not both.",
  ],
] as const)("refuses %s", async (_, operands, filesFrom, message) => {
  await expect(openSource(operands, { ...noList, filesFrom })).rejects.toMatchObject({
    code: "WRONG_USAGE",
    message,
  });
});
