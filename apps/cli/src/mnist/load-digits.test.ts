import { expect, test } from "vitest";
import { downloadLine } from "./load-digits.ts";

const download = { file: "train-images-idx3-ubyte", url: "", receivedBytes: 4_956_000 };

test("shows how far a download is", () => {
  expect(downloadLine({ ...download, totalBytes: 9_912_000 })).toBe(
    "train-images-idx3-ubyte ▕██████████          ▏ 5.0 of 9.9 MB",
  );
  expect(downloadLine({ ...download, totalBytes: undefined })).toBe(
    "train-images-idx3-ubyte 5.0 MB",
  );
});
