import { expect, test } from "vitest";
import { takeConfig } from "./take-config.ts";

test.each([
  [["a.png"], undefined, ["a.png"]],
  [["a.png", "--config", "c.json", "-r"], "c.json", ["a.png", "-r"]],
  [["--config=c.ts", "a.png"], "c.ts", ["a.png"]],
  [["--config", "a.json", "--config", "b.json"], "b.json", []],
  [["--", "--config", "c.json"], undefined, ["--", "--config", "c.json"]],
])("%j", (given, asked, others) => {
  expect(takeConfig(given)).toEqual({ asked, others });
});

test.each([[["--config"]], [["--config="]], [["--config", "--", "a.png"]]])(
  "%j names no file",
  (given) => {
    expect(() => takeConfig(given)).toThrow("--config needs a value");
  },
);
