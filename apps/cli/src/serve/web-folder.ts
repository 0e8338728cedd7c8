import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the built web app is: in the package beside our build, in a clone beside our sources. */
export function webFolder(): string | undefined {
  return ["./web/", "../../../web/dist/"]
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((folder) => existsSync(`${folder}index.html`));
}
