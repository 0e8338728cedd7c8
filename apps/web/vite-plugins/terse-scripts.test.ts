import { expect, test } from "vitest";
import { terseScripts } from "./terse-scripts.ts";

test("a function that is called in one place is not made anew whenever that place is reached", async () => {
  const code = await terse(`
    function sumOf(row) {
      let sum = 0;
      for (const value of row) sum += value;
      return sum;
    }
    export function meanOf(row) {
      const sum = sumOf(row);
      return sum / row.length;
    }`);
  expect(code).toMatch(/^function/);
  expect(code).not.toMatch(/=\s*function|\(function|=>/);
});

/** What the plugin makes of a script. */
async function terse(code: string): Promise<string> {
  const chunk = { type: "chunk", fileName: "a.js", code };
  const generate = terseScripts().generateBundle as (_: unknown, bundle: object) => Promise<void>;
  await generate(undefined, { "a.js": chunk });
  return chunk.code;
}
