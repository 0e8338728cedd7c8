import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { main } from "../../apps/cli/src/main.ts";
import { processTerminal } from "../../apps/cli/src/terminal/terminal.ts";

// What a newcomer runs first: reads the bundled samples, or the pictures that are named.
const terminal = processTerminal();
const { write, paint } = terminal.out;
const given = process.argv.slice(2);
const code = given.length === 0 ? await readSamples() : await main(["read", ...given], terminal);
process.exit(code);

async function readSamples() {
  await write(`${paint("bold", "The sample pictures in apps/cli/samples:")}\n\n`);
  process.chdir(fileURLToPath(new URL("../../apps/cli/samples", import.meta.url)));
  const pictures = (await readdir(".")).filter((name) => /\.(png|jpg)$/.test(name)).sort();
  const code = await main(["read", ...pictures, "--jobs", "1"], terminal);
  await write(
    `\n${paint("bold", "What next?")}\n` +
      suggestion("Read your own pictures", "npx pnpm@10.34.9 start my-photo.jpg") +
      suggestion("Draw digits in the browser", "npx pnpm@10.34.9 web") +
      suggestion("See all that it can do", "npx pnpm@10.34.9 -s inkdigit --help"),
  );
  return code;
}

function suggestion(what: string, how: string): string {
  return `  ${what.padEnd(28)}${paint("cyan", how)}\n`;
}
