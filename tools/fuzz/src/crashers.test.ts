import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { answerTo } from "./run/campaign.ts";
import { targets } from "./targets.ts";

const folder = fileURLToPath(new URL("../crashers/", import.meta.url));

// Whatever a fuzzer once found, read again: crashers/TARGET/NAME.
test.each(readdirSync(folder))(
  "%s answers what once crashed it, or fails as foreseen",
  async (name) => {
    const parser = await (await targets[name]!()).open();
    for (const file of readdirSync(join(folder, name))) {
      const { fault } = await answerTo(parser, readFileSync(join(folder, name, file)));
      expect(fault, file).toBeUndefined();
    }
    await parser.close?.();
  },
);
