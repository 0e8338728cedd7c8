import type { TestProject } from "vitest/node";
import { openBuiltPage } from "./built-page.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built page. */
    readonly pageUrl: string;
    /** Where its files are. */
    readonly pageFolder: string;
  }
}

/** Builds the page once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const page = await openBuiltPage();
  project.provide("pageUrl", page.url);
  project.provide("pageFolder", page.folder);
  return page.close;
}
