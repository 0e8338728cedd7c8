import { expect, test } from "vitest";
import { pictureName } from "./picture-name.ts";

test("says which picture it is of, and is another for every page", () => {
  const names = [
    { file: "scans/amount.jpg" },
    { file: "old/amount.jpg" },
    { file: "ledger.pdf", page: 1 },
    { file: "ledger.pdf", page: 12 },
    { file: "../../etc/a b\u0000/\n?.png" },
  ].map(pictureName);
  expect(names[0]).toMatch(/^amount-[0-9a-f]{8}$/);
  expect(names[3]).toMatch(/^ledger-p12-[0-9a-f]{8}$/);
  expect(names[4]).toMatch(/^_-[0-9a-f]{8}$/);
  expect(new Set(names).size).toBe(names.length);
  expect(pictureName({ file: "scans/amount.jpg" })).toBe(names[0]);
});
