import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { colourful, plain } from "../../terminal/paint.ts";
import { acceptedOutcome, blankOutcome, brokenOutcome, lineOf } from "../../testing/outcomes.ts";
import type { Outcome } from "../outcome.ts";
import type { View } from "./format.ts";
import { formatForFile, formats } from "./formats.ts";

const amount = acceptedOutcome("amount.jpg", "45691", 0.9721);
const blank = blankOutcome("blank.png");
const page: Outcome = {
  ...acceptedOutcome("scans/ledger, May.png", "20488\n73", 0.612),
  status: "review",
  lines: [lineOf("20488", 0.981), lineOf("73", 0.62)],
  reasons: ["low-confidence"],
};
const box = { x: 0, y: 0, width: 9, height: 9 };
const grid: Outcome = {
  ...acceptedOutcome("sudoku.png", "53\n7", 0.98),
  lines: [],
  cells: [
    [
      { digit: 5, status: "accepted", confidence: 0.99, box },
      { digit: 3, status: "review", confidence: 0.6, box },
    ],
    [
      { digit: null, status: "blank", confidence: 0.99, box },
      { digit: 7, status: "accepted", confidence: 0.99, box },
    ],
  ],
};

const piped: View = { paint: plain, columns: undefined, several: true };

async function written(
  format: keyof typeof formats,
  outcomes: readonly Outcome[],
  view: Partial<View> = {},
): Promise<string> {
  const { head, add, end } = formats[format].begin({ ...piped, ...view });
  return head + outcomes.map(add).join("") + (await end());
}

describe("table", () => {
  test("one row a picture, one more for each line of a page", async () => {
    expect(await written("table", [amount, page, blank, brokenOutcome])).toBe(
      `\
Picture                Digits   Confidence  Status
──────────────────────────────────────────────────
amount.jpg             45691         97.2%  accepted
scans/ledger, May.png  2 lines       61.2%  review    low confidence
                       20488         98.1%
                       73            62.0%
blank.png                                   blank
broken.png                                  failed    The PNG ends early, after 12 of 90 bytes. (CORRUPT_IMAGE)

4 pictures: 1 accepted, 1 for review, 1 blank, 1 failed.
`.replace(/─+/, "─".repeat(52)),
    );
  });

  test("a grid as its rows", async () => {
    expect(await written("table", [grid])).toBe(
      `\
Picture     Digits       Confidence  Status
─
sudoku.png  2 x 2 cells       98.0%  accepted
            5 3
            · 7

1 picture: 1 accepted.
`.replace("─", "─".repeat(45)),
    );
  });

  test("fits the terminal: long names lose their middle, notes go below", async () => {
    const named = { ...amount, file: "scans/2024/the amount of a cheque written in May.jpg" };
    const text = await written("table", [named, brokenOutcome], { columns: 64 });
    expect(text).toBe(
      `\
Picture                             Digits  Confidence  Status
─
scans/2024/th…e written in May.jpg  45691        97.2%  accepted
broken.png                                              failed
    The PNG ends early, after 12 of 90 bytes. (CORRUPT_IMAGE)

2 pictures: 1 accepted, 1 failed.
`.replace("─", "─".repeat(64)),
    );
  });

  test("confidence is cut, so that only certainty is 100%", async () => {
    expect(await written("table", [{ ...amount, confidence: 0.99999 }])).toContain(" 99.9% ");
  });

  test("colours do not move the columns", async () => {
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
    const all = [amount, page, grid, blank, brokenOutcome];
    const coloured = await written("table", all, { paint: colourful });
    expect(coloured).toMatch(escapes);
    expect(coloured.replace(escapes, "")).toBe(await written("table", all));
  });

  test("a file's name cannot steer the terminal", async () => {
    const name = `${String.fromCharCode(27)}[2Jgone.png`;
    expect(await written("table", [{ ...amount, file: name }])).toContain("�[2Jgone.png");
  });
});

test("text: the digits alone for one picture, the file's name before them for several", async () => {
  expect(await written("text", [page], { several: false })).toBe("20488\n73\n");
  expect(await written("text", [amount, page, brokenOutcome, blank])).toBe(
    `\
amount.jpg:45691
scans/ledger, May.png:20488
scans/ledger, May.png:73
blank.png:
`,
  );
});

test("jsonl: one object a line", async () => {
  const lines = (await written("jsonl", [amount, brokenOutcome])).split("\n");
  expect(lines.pop()).toBe("");
  expect(lines.map((line) => JSON.parse(line))).toEqual([amount, brokenOutcome]);
});

test("names the page of a file that has pages", async () => {
  const third = { ...amount, file: "ledger.pdf", page: 3 };
  expect(await written("text", [third], { several: false })).toBe("ledger.pdf:3:45691\n");
  expect(await written("csv", [third])).toContain("\nledger.pdf,3,accepted,45691,");
  expect(await written("table", [third])).toContain("\nledger.pdf, page 3  45691 ");
});

test("xlsx: digits as text, with their zeros; confidence as a number", async () => {
  const { add, end } = formats.xlsx.begin(piped);
  for (const outcome of [{ ...amount, text: "007" }, page, brokenOutcome]) add(outcome);
  const files = unzipSync((await end()) as Uint8Array);
  const sheet = strFromU8(files["xl/worksheets/sheet1.xml"]!);
  const texts = [...strFromU8(files["xl/sharedStrings.xml"]!).matchAll(/<t[^>]*>([^<]*)</g)].map(
    (match) => match[1],
  );
  const cells = [...sheet.matchAll(/<c r="(\w+)"(?: s="\d+")?(?: t="(\w)")?><v>([^<]*)</g)];
  const cellOf = (name: string) => {
    const [, , type, value] = cells.find((cell) => cell[1] === name) ?? [];
    return type === "s" ? texts[Number(value)] : Number(value);
  };
  expect(["A1", "D1", "A2", "C2", "D2", "E2"].map(cellOf)).toEqual([
    "File",
    "Digits",
    "amount.jpg",
    "accepted",
    "007",
    0.9721,
  ]);
  expect(["D3", "C4", "J4"].map(cellOf)).toEqual(["20488\n73", "failed", "CORRUPT_IMAGE"]);
});

test.each([
  ["march.csv", "csv"],
  ["a/b.XLSX", "xlsx"],
  ["x.ndjson", "jsonl"],
  ["notes.txt", "text"],
  ["results", undefined],
  ["a.pdf", undefined],
])("a file called %s asks for %s", (path, format) => {
  expect(formatForFile(path)).toBe(format);
});

test.each([[[]], [[amount]], [[amount, page, brokenOutcome]]])(
  "json: one array (%#)",
  async (outcomes) => {
    expect(JSON.parse(await written("json", outcomes))).toEqual(outcomes);
  },
);

test("csv: quoted where it must be", async () => {
  expect(await written("csv", [amount, page, brokenOutcome])).toBe(
    [
      "file,page,status,text,confidence,reasons,width,height,sha256,error,message",
      "amount.jpg,,accepted,45691,0.9721,,120,30,ab12,,",
      '"scans/ledger, May.png",,review,"20488\n73",0.612,low-confidence,120,30,ab12,,',
      'broken.png,,failed,,,,,,,CORRUPT_IMAGE,"The PNG ends early, after 12 of 90 bytes."',
      "",
    ].join("\r\n"),
  );
});

test("csv: a file's name is no formula", () => {
  const firstField = (file: string) =>
    formats.csv
      .begin(piped)
      .add({ ...blank, file })
      .split(",")[0];
  expect(["=1+1.png", "+1.png", "-1.png", "@a.png", "\t=1.png"].map(firstField)).toEqual([
    "./=1+1.png",
    "./+1.png",
    "./-1.png",
    "./@a.png",
    "./\t=1.png",
  ]);
  expect(["a=1.png", "/-/a.png", "-"].map(firstField)).toEqual(["a=1.png", "/-/a.png", "-"]);
});

test("text: on a terminal a file's name cannot steer it", () => {
  const outcome = acceptedOutcome("\u001b[2J.png", "7", 0.99);
  expect(formats.text.begin({ ...piped, columns: 80 }).add(outcome)).toBe("�[2J.png:7\n");
  expect(formats.text.begin(piped).add(outcome)).toBe("\u001b[2J.png:7\n");
});
