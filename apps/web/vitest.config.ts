import { mergeConfig } from "vitest/config";
import { fromSource } from "../../vitest.shared.ts";

// A real browser on a busy machine takes its time, and once in a while too much of it.
export default mergeConfig(fromSource, {
  test: {
    include: ["vite-plugins/**/*.test.ts"],
    globalSetup: "./src/testing/global-setup.ts",
    hookTimeout: 60_000,
    testTimeout: 60_000,
    retry: 1,
    expect: { poll: { timeout: 20_000 } },
  },
});
