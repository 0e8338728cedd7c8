import { spawn } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { runHere } from "./testing/capture-terminal.ts";
import { pngOf } from "./testing/pictures.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

// What users see when the machine fails them, and that nothing is lost by it: docs/reliability.md.

const COUNT = 40;

let picture: Uint8Array;
beforeAll(async () => {
  picture = await pngOf(20, 20, (x, y) => (x > 8 && x < 12 && y > 3 && y < 17 ? 0 : 255));
});

/** A folder `in` of pictures. */
function pictures(count = COUNT): string {
  return temporaryFolder(
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`in/${i}.png`, picture])),
  );
}

const linesOf = (file: string) => readFileSync(file, "utf8").split("\n").length - 1;

/** Run the command line where no file can grow beyond so many bytes, as on a disk that is full. */
function runWithLimit(bytes: number, cwd: string, given: readonly string[]) {
  const program = fileURLToPath(new URL("./bin.ts", import.meta.url));
  const node = [
    process.execPath,
    "--import",
    import.meta.resolve("tsx"),
    "--conditions=@inkdigit/source",
    program,
    ...given,
  ];
  // Without the trap the system would end the process instead of failing the write.
  const limited = `trap '' XFSZ; ulimit -f ${bytes / 512}; exec "$@"`;
  const child = spawn("sh", ["-c", limited, "sh", ...node], { cwd, stdio: "pipe" });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    err += text;
  });
  return new Promise<{ code: number | null; err: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, err }));
  });
}

describe.skipIf(process.platform === "win32")("a disk that is full", () => {
  test("ends a batch with a sentence; what was read is kept, and --resume goes on from there", async () => {
    const folder = pictures();
    const given = ["read", "in", "--as", "digit", "--jobs", "1", "--out", "out.jsonl"];
    const { code, err } = await runWithLimit(8192, folder, given);
    const [, read] =
      /^Stopped\. What was read, (\d+) pictures, is in out\.jsonl\.journal\.$/m.exec(err) ?? [];
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining(
        'inkdigit: "out.jsonl.journal" cannot be written: it is larger than files may be here.\n',
      ),
    });
    expect(Number(read)).toBeGreaterThan(5);
    expect(existsSync(join(folder, "out.jsonl"))).toBe(false);

    const again = await runHere(
      ...["read", `${folder}/in`, "--as", "digit", "--out", `${folder}/whole.jsonl`],
    );
    expect(again.code).toBe(0);
    const resumed = await runWithLimit(2 ** 30, folder, [...given, "--resume"]);
    expect(resumed.err).toContain(`Going on: ${read} were read before.`);
    expect(resumed.code).toBe(0);
    expect(linesOf(join(folder, "out.jsonl"))).toBe(COUNT);
    const texts = (file: string) =>
      readFileSync(join(folder, file), "utf8").replaceAll(`${folder}/`, "");
    expect(texts("out.jsonl")).toBe(texts("whole.jsonl"));
    expect(readdirSync(folder).toSorted()).toEqual(["in", "out.jsonl", "whole.jsonl"]);
  }, 240_000);

  test.runIf(existsSync("/dev/full"))(
    "that fails the file of results leaves the journal, and no half of a file",
    async () => {
      const folder = pictures(3);
      const out = `${folder}/out.jsonl`;
      symlinkSync("/dev/full", `${out}.part`);
      expect(await runHere("read", `${folder}/in`, "--as", "digit", "--out", out)).toEqual({
        code: 1,
        out: "",
        err:
          `Stopped. What was read, 3 pictures, is in ${out}.journal.\n` +
          "To go on, run the same command with --resume.\n" +
          `inkdigit: "${out}" cannot be written: the disk is full.\n`,
      });
      expect(existsSync(out)).toBe(false);
      const resumed = await runHere(
        ...["read", `${folder}/in`, "--as", "digit", "--out", out, "--resume"],
      );
      expect(resumed).toMatchObject({ code: 0 });
      expect(linesOf(out)).toBe(3);
    },
    120_000,
  );
});

test("a picture that may not be read fails alone", async () => {
  const folder = pictures(2);
  chmodSync(`${folder}/in/1.png`, 0);
  const { code, out } = await asNobody(folder, () =>
    runHere("read", `${folder}/in`, "--as", "digit", "--format", "csv"),
  );
  expect(code).toBe(1);
  expect(out).toContain("in/0.png,,");
  expect(out).toContain(
    `FILE_UNREADABLE,"""${folder}/in/1.png"" cannot be read: permission denied."`,
  );
}, 120_000);

/** Without the superuser's rights, whom no permission stops; the folder can be looked into. */
async function asNobody<Result>(folder: string, task: () => Promise<Result>): Promise<Result> {
  chmodSync(folder, 0o555);
  const isSuperuser = process.getuid?.() === 0;
  if (isSuperuser) process.seteuid!(65_534);
  try {
    return await task();
  } finally {
    if (isSuperuser) process.seteuid!(0);
    chmodSync(folder, 0o755);
  }
}
