import { ImageError } from "@inkdigit/image-preprocess";
import { expect, test } from "vitest";
import { failedOutcome, readOutcome } from "./outcome.ts";

test("has the fields of the contract, in its order", () => {
  const outcome = readOutcome({ file: "a.png" }, "ab12", {
    model: { name: "lenet", version: "1" },
    image: { width: 3, height: 2 },
    reasons: [],
    lines: [],
    confidence: 0.97,
    text: "",
    status: "blank",
  });
  expect(JSON.stringify(outcome)).toBe(
    '{"file":"a.png","status":"blank","text":"","confidence":0.97,"lines":[],"reasons":[],' +
      '"image":{"width":3,"height":2,"sha256":"ab12"},"model":{"name":"lenet","version":"1"}}',
  );
});

test("a failure that was foreseen keeps its code and sentence", () => {
  const failure = new ImageError("CORRUPT_IMAGE", "The PNG ends early.");
  expect(failedOutcome("a.png", failure).error).toEqual({
    code: "CORRUPT_IMAGE",
    message: "The PNG ends early.",
  });
});

test.each([new TypeError("x is not a function"), "thrown text", undefined])(
  "any other failure (%s) is an internal error",
  (failure) => {
    expect(failedOutcome("a.png", failure).error.code).toBe("INTERNAL_ERROR");
  },
);
