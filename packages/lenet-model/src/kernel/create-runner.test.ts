import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ModelError } from "../errors.ts";
import { lenet } from "../networks/lenet.ts";
import { initialWeights } from "../weights.ts";
import { createRunner, type Kernel } from "./create-runner.ts";

const weights = initialWeights(lenet, 1);

/** As in Chromium before 2023, for modules of more than 4 kB on the main thread. */
const refusesToCompileAtOnce = {
  Instance: WebAssembly.Instance,
  compile: WebAssembly.compile,
  Module: class {
    constructor() {
      throw new RangeError("too large to compile at once");
    }
  },
};

describe("createRunner", () => {
  beforeEach(() => {
    vi.resetModules();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("takes a WebAssembly kernel where there is one", () => {
    expect(createRunner(lenet, weights).kernel).not.toBe("plain");
  });

  test("takes the kernel that is asked for", () => {
    expect(createRunner(lenet, weights, "plain").kernel).toBe("plain");
    expect(createRunner(lenet, weights, "simd").kernel).toBe("simd");
  });

  test.each([
    ["there is no WebAssembly", undefined],
    ["modules may not be compiled at once", refusesToCompileAtOnce],
  ])("falls back to plain TypeScript where %s", async (_, replaced) => {
    vi.stubGlobal("WebAssembly", replaced);
    const fresh = await import("./create-runner.ts");
    expect(fresh.createRunner(lenet, weights).kernel).toBe("plain");
    expect(() => fresh.createRunner(lenet, weights, "simd")).toThrow(
      expect.objectContaining({ code: "UNSUPPORTED_BACKEND" }),
    );
  });

  test("runs a kernel prepared beforehand where none may be compiled at once", async () => {
    vi.stubGlobal("WebAssembly", refusesToCompileAtOnce);
    const { prepareKernel } = await import("./kernel-module.ts");
    await prepareKernel();
    const fresh = await import("./create-runner.ts");
    expect(fresh.createRunner(lenet, weights).kernel).not.toBe("plain");
  });

  test.each<Kernel>(["simd", "plain"])("%s refuses weights of another network", (kernel) => {
    expect(() => createRunner(lenet, new Map(), kernel)).toThrow(
      expect.objectContaining({ name: ModelError.name, code: "INVALID_WEIGHTS" }),
    );
  });

  test.each<Kernel>(["simd", "plain"])("%s refuses half a picture", (kernel) => {
    expect(() => createRunner(lenet, weights, kernel).run(new Uint8Array(1000))).toThrow(
      expect.objectContaining({ code: "INVALID_INPUT" }),
    );
  });

  test.each<Kernel>(["simd", "plain"])("%s shows the maps of any layer", (kernel) => {
    const maps = createRunner(lenet, weights, kernel).featureMaps(new Uint8Array(784), "s2");
    expect(maps).toMatchObject({ height: 12, width: 12, maps: 6 });
  });
});
