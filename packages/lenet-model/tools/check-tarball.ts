// Installs the package as it would be published into an empty folder, runs the example of its README
// there in Node and in a page that Vite has built, and makes sure that neither has tfjs in it. Wants
// the package built; without a Chrome or Chromium the page is built and not opened.
import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build, preview } from "vite";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
/** What the example prints. */
const EXPECTED = "1\ntrue";
const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "chrome"];

const folder = await mkdtemp(join(tmpdir(), "lenet-model-"));
try {
  const example = await readExample();
  await installTarball();
  await checkNode(example);
  await checkPage(example);
} finally {
  await rm(folder, { recursive: true });
}

/** The first program of the README. */
async function readExample(): Promise<string> {
  const readme = await readFile(join(root, "README.md"), "utf8");
  const example = /```js\n(.*?)```/s.exec(readme)?.[1];
  if (!example) throw new Error("the README has no example");
  return example;
}

async function installTarball(): Promise<void> {
  await writeFile(join(folder, "package.json"), '{ "name": "empty", "type": "module" }');
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: root,
  });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  // It has no dependencies, so that nothing has to be fetched.
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", join(folder, filename)], {
    cwd: folder,
  });
  const installed = (await readdir(join(folder, "node_modules"))).filter((name) => name[0] !== ".");
  if (installed.join() !== "@inkdigit") throw new Error(`it brings ${installed.join(", ")} along`);
}

async function checkNode(example: string): Promise<void> {
  const file = join(folder, "example.js");
  await writeFile(file, example);
  const { stdout } = await run(process.execPath, [file], { cwd: folder });
  assertPrinted(stdout, "Node");
}

async function checkPage(example: string): Promise<void> {
  const page = join(folder, "page");
  await mkdir(page);
  // In a page, what is printed is shown.
  const show = 'const console = { log: (text) => document.body.append(text + "\\n") };';
  await writeFile(
    join(page, "index.html"),
    '<!doctype html><title>Example</title><body><script type="module" src="/main.js"></script>',
  );
  const imports = example.match(/^import .*$/gm) ?? [];
  const rest = example.replace(/^import .*$/gm, "");
  await writeFile(join(page, "main.js"), `${imports.join("\n")}\n${show}\n${rest}`);
  const common = { root: page, logLevel: "warn", configFile: false } as const;
  await build(common);

  const assets = join(page, "dist", "assets");
  for (const name of await readdir(assets)) {
    const script = await readFile(join(assets, name), "utf8");
    if (/tensorflow|tfjs/i.test(script)) throw new Error(`${name} has tfjs in it`);
  }
  const browser = await findBrowser();
  if (!browser) {
    console.warn("There is no Chrome or Chromium: the page is built, but was not opened.");
    return;
  }
  const server = await preview({ ...common, preview: { port: 0, host: "127.0.0.1" } });
  try {
    const { stdout } = await run(browser, [
      "--headless",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      // Chrome refuses its sandbox to the superuser.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--user-data-dir=${join(folder, "profile")}`,
      "--virtual-time-budget=5000",
      "--dump-dom",
      server.resolvedUrls!.local[0]!,
    ]);
    const body = /<body>(.*)<\/body>/s.exec(stdout)?.[1] ?? stdout;
    assertPrinted(body.replace(/<script.*?<\/script>/gs, ""), "a page that Vite built");
  } finally {
    await server.close();
  }
}

function assertPrinted(printed: string, where: string): void {
  if (printed.trim() !== EXPECTED) {
    throw new Error(`${where} prints ${JSON.stringify(printed)}, not ${JSON.stringify(EXPECTED)}`);
  }
  console.log(`The tarball works in ${where}.`);
}

async function findBrowser(): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? "").split(":")) {
    for (const name of BROWSERS) {
      const path = join(folder, name);
      if (
        await access(path).then(
          () => true,
          () => false,
        )
      )
        return path;
    }
  }
  return undefined;
}
