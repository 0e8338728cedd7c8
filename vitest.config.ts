import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["packages/*", "apps/*", "benchmarks", "tools/*/vitest.config.ts"],
    coverage: {
      include: ["packages/*/src/**/*.{ts,tsx}", "apps/*/src/**/*.{ts,tsx}"],
      exclude: [
        "**/*.test.*",
        "**/testing/**",
        "**/*.generated.ts",
        "packages/lenet-model/src/models/**",
      ],
      reporter: ["text", "html", "json-summary"],
    },
  },
});
