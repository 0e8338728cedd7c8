import { defaultClientConditions, defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

/** Tests and apps run from the sources of every package, with nothing built. */
export const fromSource = defineConfig({
  resolve: { conditions: ["@inkdigit/source", ...defaultClientConditions] },
  ssr: { resolve: { conditions: ["@inkdigit/source", ...defaultServerConditions] } },
  test: { include: ["src/**/*.test.{ts,tsx}"], testTimeout: 30_000, hookTimeout: 60_000 },
});
