import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { decode } from "@inkdigit/image-preprocess/jimp";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { main } from "../main.ts";
import { captureTerminal, runHere } from "../testing/capture-terminal.ts";
import { PDF_DPI, pdfOf } from "../testing/pdf.ts";
import { digitPicture, digitPlane, sample } from "../testing/pictures.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { tiffOf } from "../testing/tiff.ts";

async function threeDigits(): Promise<Record<string, Uint8Array>> {
  const [seven, two, one] = await Promise.all([0, 1, 2].map(digitPicture));
  return { "1.png": seven!, "2.png": two!, "3.png": one! };
}

function linesOf(file: string): { file: string; page?: number; text: string; status: string }[] {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line));
}

describe("--out", () => {
  test("writes the results to a file, in the format that its name speaks of", async () => {
    const folder = temporaryFolder(await threeDigits());
    const out = `${folder}/results.csv`;
    const {
      code,
      out: printed,
      err,
    } = await runHere("read", folder, "--as", "digit", "--out", out);
    expect({ code, printed, err }).toEqual({ code: 0, printed: "", err: `3 pictures: ${out}\n` });
    expect(
      readFileSync(out, "utf8")
        .split("\r\n")
        .map((line) => line.split(",")[3]),
    ).toEqual(["text", "7", "2", "1", undefined]);
    expect(readdirSync(folder).toSorted()).toEqual(["1.png", "2.png", "3.png", "results.csv"]);
  });

  test("makes a workbook that is whole", async () => {
    const folder = temporaryFolder(await threeDigits());
    const out = `${folder}/results.xlsx`;
    expect(await runHere("read", folder, "--as", "digit", "--out", out)).toMatchObject({ code: 0 });
    expect(Object.keys(unzipSync(readFileSync(out)))).toContain("xl/worksheets/sheet1.xml");
  });
});

describe("--resume", () => {
  test("reads only what was not read before, and gives the same file", async () => {
    const folder = temporaryFolder(await threeDigits());
    const given = ["read", `${folder}/[0-9].png`, "--as", "digit", "--jobs", "1", "--out"];
    const whole = `${folder}/whole.jsonl`;
    await runHere(...given, whole);

    const { terminal, err, interrupt } = captureTerminal();
    const out = `${folder}/out.jsonl`;
    const running = main([...given, out], terminal);
    const pressing = setInterval(interrupt, 1);
    expect(await running).toBe(1);
    clearInterval(pressing);
    expect(err()).toMatch(/Stopped\. .*\nTo go on, run the same command with --resume\.\n$/);
    expect(existsSync(out)).toBe(false);

    // What is in the journal is not read again: this picture is another one now.
    const done = readFileSync(`${out}.journal`, "utf8").split("\n").length - 2;
    if (done > 0) writeFileSync(`${folder}/1.png`, "not a picture");
    const resumed = await runHere(...given, out, "--resume");
    expect(resumed).toMatchObject({ code: 0 });
    expect(readFileSync(out, "utf8")).toBe(readFileSync(whole, "utf8"));
    expect(existsSync(`${out}.journal`)).toBe(false);
  });

  test("an unfinished batch is not begun anew by mistake, nor gone on with otherwise", async () => {
    const folder = temporaryFolder(await threeDigits());
    const out = `${folder}/out.jsonl`;
    const journal = `${out}.journal`;
    writeFileSync(
      journal,
      '{"inkdigit":"journal 2","settings":{"as":"line","grid":"9x9","min-confidence":null}}\n',
    );
    expect(await runHere("read", folder, "--out", out)).toMatchObject({
      code: 2,
      err: `inkdigit: "${journal}" is an unfinished batch: go on with --resume, or delete it to start anew.\n`,
    });
    expect(await runHere("read", folder, "--out", out, "--resume")).toMatchObject({
      code: 2,
      err:
        `inkdigit: "${journal}" was begun with other options (as: line, now auto); ` +
        "give the same ones, or delete it to start anew.\n",
    });
  });
});

test.each([
  ["a PDF", "ledger.pdf", pdfOf],
  ["a TIFF", "ledger.tiff", tiffOf],
])("reads the pages of %s, each an outcome of its own", async (_, name, documentOf) => {
  const pages = await Promise.all([0, 1, 2].map(digitPlane));
  const folder = temporaryFolder({ [name]: documentOf(pages), "a.png": await digitPicture(3) });
  const given = ["read", folder, "--as", "digit", "--dpi", String(PDF_DPI), "--format", "text"];
  expect(await runHere(...given)).toMatchObject({
    code: 0,
    out: `${folder}/a.png:0\n${folder}/${name}:1:7\n${folder}/${name}:2:2\n${folder}/${name}:3:1\n`,
  });
  expect(await runHere(...given, "--pages", "2-")).toMatchObject({
    code: 0,
    out: `${folder}/a.png:0\n${folder}/${name}:2:2\n${folder}/${name}:3:1\n`,
  });
});

test("a PDF that is damaged fails alone", async () => {
  const folder = temporaryFolder({ "a.pdf": "%PDF-1.4 nonsense", "b.png": await digitPicture(0) });
  const { code, out } = await runHere("read", folder, "--as", "digit", "--format", "csv");
  expect(code).toBe(1);
  expect(out).toContain("a.pdf,,failed,,,,,,,CORRUPT_IMAGE,");
  expect(out).toContain("b.png,,accepted,7,");
});

test("--review sets aside what is doubtful, --annotate draws what was read", async () => {
  const folder = temporaryFolder({
    "in/letter.jpg": sample("letter-k.jpg"),
    "in/7.png": await digitPicture(0),
  });
  const given = ["--review", `${folder}/review/deep`, "--annotate", `${folder}/drawn`];
  expect(await runHere("read", `${folder}/in`, "--format", "jsonl", ...given)).toMatchObject({
    code: 0,
  });
  const aside = readdirSync(`${folder}/review/deep`).toSorted();
  expect(aside).toEqual([
    expect.stringMatching(/^letter-.*\.json$/),
    expect.stringMatching(/\.png$/),
  ]);
  const record = JSON.parse(readFileSync(`${folder}/review/deep/${aside[0]}`, "utf8"));
  expect(record).toMatchObject({ file: `${folder}/in/letter.jpg`, status: "review" });
  const crop = await decode(readFileSync(`${folder}/review/deep/${aside[1]}`));
  expect(crop).toMatchObject({ width: record.crop.width, height: record.crop.height });
  const drawn = readdirSync(`${folder}/drawn`).toSorted();
  expect(drawn).toEqual([
    expect.stringMatching(/^7-[0-9a-f]{8}\.png$/),
    expect.stringMatching(/^letter-[0-9a-f]{8}\.png$/),
  ]);
  expect(await decode(readFileSync(`${folder}/drawn/${drawn[0]}`))).toMatchObject({ width: 112 });
});

test("--target-error finds the confidence, and says what it means", async () => {
  const folder = temporaryFolder({ "7.png": await digitPicture(0) });
  const { code, err } = await runHere("read", folder, "--as", "digit", "--target-error", "0.1%");
  expect(code).toBe(0);
  expect(err).toMatch(
    /^For an error of 0\.1% at most, readings less than [\d.]+% sure are for review\.\nThe network was as unsure /,
  );
});

describe("--watch", () => {
  test("reads what is there and what comes, and after a restart only what is new", async () => {
    const { "1.png": seven, "2.png": two, "3.png": one } = await threeDigits();
    const folder = temporaryFolder({ "in/1.png": seven! });
    const out = `${folder}/out.jsonl`;
    const given = ["read", "--watch", `${folder}/in`, "--as", "digit", "--jobs", "1", "--out", out];

    async function watchUntil(count: number, arrives: () => void) {
      const { terminal, interrupt, err } = captureTerminal();
      const running = main(given, terminal);
      arrives();
      for (let i = 0; i < 500 && (!existsSync(out) || linesOf(out).length < count); i++) {
        await wait(20);
      }
      interrupt();
      return { code: await running, err: err() };
    }

    const arrive = (name: string, bytes: Uint8Array) => {
      writeFileSync(`${folder}/in/.part`, bytes);
      renameSync(`${folder}/in/.part`, `${folder}/in/${name}`);
    };
    expect(await watchUntil(2, () => arrive("2.png", two!))).toEqual({
      code: 0,
      err: `Watching ${folder}/in. Ctrl-C ends it.\nEnded. 2 pictures were read.\n`,
    });
    expect(await watchUntil(3, () => arrive("3.png", one!))).toEqual({
      code: 0,
      err: `Watching ${folder}/in. 2 files were read before. Ctrl-C ends it.\nEnded. 1 picture was read.\n`,
    });
    expect(
      linesOf(out)
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(["1", "2", "7"]);
  });
});

describe("refuses", () => {
  test.each([
    [
      ["a.png", "--min-confidence", "0.9", "--target-error", "1%"],
      "Either --min-confidence or --target-error says what is accepted, not both.",
    ],
    [["a.png", "--resume"], "--resume goes on with a file of results: name it with --out."],
    [["--watch", "no-such-folder"], '--watch "no-such-folder" is no folder.'],
    [
      ["a.png", "--watch", "."],
      "--watch reads the pictures of one folder; name no others beside it.",
    ],
    [["a.png", "--poll", "3"], "--poll says how often --watch looks; there is nothing to watch."],
    [
      ["--watch", ".", "--out", "x.xlsx"],
      "--watch adds results one by one, as text, jsonl or csv; xlsx is written as a whole.",
    ],
    [
      ["a.png", "--out", "x.doc"],
      '--out "x.doc": .doc is no format of ours; there are .csv, .json, .jsonl, .ndjson, .txt, .xlsx, or say which with --format.',
    ],
    [
      ["a.png", "--out", "no-such/x.csv"],
      'Nothing can be written into the folder of "no-such/x.csv".',
    ],
    [
      ["a.png", "--pages", "0"],
      '--pages must be pages from 1 on, such as 2, 1-3 or 1,4-6,9-, not "0".',
    ],
    [
      ["a.png", "--target-error", "fun"],
      '--target-error must be a share from 0 to 1 or 0% to 100%, such as 0.1%, not "fun".',
    ],
    [
      ["a.png", "--review", "package.json"],
      '--review "package.json" is no folder for pictures: it is a file.',
    ],
  ])("%j", async (given, message) => {
    expect(await runHere("read", ...given)).toEqual({
      code: 2,
      out: "",
      err: `inkdigit: ${message}\n`,
    });
  });
});

test("names cannot steer the terminal where a failure names them", async () => {
  const name = "no\u001b[2J.png";
  const { err } = await runHere("read", name, "--format", "text");
  expect(err).toBe('inkdigit: There is no file "no�[2J.png".\n');
  const { err: usage } = await runHere("read", "--out", `${name}/x\u001b.csv`, "a.png");
  expect(usage).not.toContain("\u001b");
});

test("--out that is a folder is refused before anything is read", async () => {
  const folder = temporaryFolder(await threeDigits());
  expect(await runHere("read", folder, "--out", folder, "--format", "csv")).toEqual({
    code: 2,
    out: "",
    err: `inkdigit: "${folder}" is a folder; name a file in it.\n`,
  });
  expect(existsSync(`${folder}.journal`)).toBe(false);
});

test.each(["--annotate", "--review"])("--watch never reads what %s writes", async (option) => {
  const folder = temporaryFolder(await threeDigits());
  expect(await runHere("read", "--watch", folder, option, `${folder}/.`)).toMatchObject({
    code: 2,
    err: `inkdigit: ${option} "${folder}/." lies in the folder that is watched: what is written there would be read.\n`,
  });
  const inside = `${folder}/drawn`;
  const recursive = await runHere("read", "--watch", folder, "--recursive", option, inside);
  expect(recursive.code).toBe(2);
  expect(existsSync(inside)).toBe(false);
});
