import { expect, test } from "vitest";
import { changedState, formatAddress, parseAddress } from "./address.ts";

test.each([
  ["#see", { view: "see", state: {} }],
  ["#see?digit=2&sample=page", { view: "see", state: { digit: "2", sample: "page" } }],
  ["#read?ink=a%26b", { view: "read", state: { ink: "a&b" } }],
])("%j is an address, and comes back from it", (hash, address) => {
  expect(parseAddress(hash)).toEqual(address);
  expect(formatAddress(address)).toBe(hash);
});

test.each(["", "#"])("%j names no view", (hash) => {
  expect(parseAddress(hash)).toEqual({ view: "", state: {} });
});

test("changes some of the state, and takes out what is no longer so", () => {
  const state = { digit: "2", sample: "page" };
  expect(changedState(state, { digit: "3", sample: undefined })).toEqual({ digit: "3" });
});
