import { setFlagsFromString } from "node:v8";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  anyNetwork,
  asFloats,
  largestDifference,
  someBytes,
  someWeights,
} from "../../test/any-network.ts";
import { forwardPass } from "../forward/forward-pass.ts";
import { lenet } from "../networks/lenet.ts";
import { sizeOf } from "../shapes.ts";
import { kernelModule } from "./kernel-module.ts";
import { kernelPass } from "./kernel-pass.ts";

// Node 20 has relaxed SIMD, but does not offer it unasked.
if (!kernelModule("relaxed-simd")) setFlagsFromString("--experimental-wasm-relaxed-simd");
const kernels = (["simd", "relaxed-simd"] as const).filter((name) => kernelModule(name));

test("both kernels work here", () => {
  expect(kernels).toEqual(["simd", "relaxed-simd"]);
});

describe.each(kernels)("the %s kernel", (name) => {
  const module = kernelModule(name)!;

  test("agrees with the plain forward pass on any network, layout and kind of picture", () => {
    const counts = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(
        anyNetwork,
        fc.nat(),
        counts,
        fc.boolean(),
        (architecture, seed, count, isByte) => {
          const weights = someWeights(architecture, seed);
          const bytes = someBytes(sizeOf(architecture.input), count, seed);
          const fields = isByte ? bytes : asFloats(bytes);
          const expected = forwardPass(architecture, weights).run(fields);
          const pass = kernelPass(module, architecture, weights);
          // Twice: what the first run leaves behind must not show in the second.
          for (const outputs of [pass.run(fields), pass.run(fields)]) {
            expect(largestDifference(outputs.logits, expected.logits)).toBeLessThan(1e-5);
            expect(largestDifference(outputs.features, expected.features)).toBeLessThan(1e-5);
          }
          expect(pass.logits(fields)).toEqual(pass.run(fields).logits);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("agrees on lenet, in batches larger than it takes at once", () => {
    const weights = someWeights(lenet, 3);
    const fields = someBytes(784, 150, 3);
    const expected = forwardPass(lenet, weights).run(fields).logits;
    const { logits } = kernelPass(module, lenet, weights).run(fields);
    expect(largestDifference(logits, expected)).toBeLessThan(1e-5);
  });
});
