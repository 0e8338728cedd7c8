import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { expect, test } from "vitest";

test("a page that imports one operation gets hardly more than that", async () => {
  const sources = join(import.meta.dirname, "../src/index.ts");
  const page = "\0page";
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, rollupOptions: { input: page } },
    plugins: [
      {
        name: "one-operation",
        resolveId: (id) => (id === page ? id : null),
        load: (id) =>
          id === page
            ? `import { invert } from ${JSON.stringify(sources)}; globalThis.invert = invert;`
            : null,
      },
    ],
  });
  const [chunk, ...others] = (
    Array.isArray(result) ? result[0]! : (result as Extract<typeof result, { output: unknown }>)
  ).output;
  expect(others).toEqual([]);
  expect(chunk.code).toContain("globalThis.invert");
  expect(gzipSync(chunk.code).length).toBeLessThan(2000);
});
