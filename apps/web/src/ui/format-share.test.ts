import { expect, test } from "vitest";
import { formatShare } from "./format-share.ts";

test.each([
  [0, "<1%"],
  [0.0004, "<1%"],
  [0.01, "1%"],
  [0.314, "31%"],
  [0.986, "99%"],
  [0.9999, ">99%"],
  [1, ">99%"],
])("%d is %s", (share, text) => {
  expect(formatShare(share)).toBe(text);
});
