import { expect, test } from "vitest";
import { correctionsFile } from "./corrections-file.ts";

test("everything of a correction is in the file", () => {
  const field = Uint8Array.from({ length: 784 }, (_, i) => i % 256);
  const file = JSON.parse(
    correctionsFile([{ label: 7, read: 1, date: "2026-01-02T03:04:05.000Z", field }]),
  );
  expect(file.format).toBe("inkdigit-corrections 1");
  const [{ field: base64, ...rest }] = file.corrections;
  expect(rest).toEqual({ label: 7, read: 1, date: "2026-01-02T03:04:05.000Z" });
  expect(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))).toEqual(field);
});
