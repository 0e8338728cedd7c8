import { mkdir, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { runServer } from "verdaccio";

export interface Registry {
  readonly url: string;
  /** Variables that make npm, pnpm and changesets use this registry, and no other. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** What is ours: never asked of another registry. */
const OURS = ["inkdigit", "@inkdigit"];

/**
 * Start an npm registry on loopback that has none of our packages, takes any that is published, and
 * passes what is not ours on from another registry.
 *
 * @param folder - Where it keeps what it has. What others published may stay there from run to run.
 * @param uplink - The registry that others publish to.
 */
export async function openRegistry(folder: string, uplink: string): Promise<Registry> {
  const storage = join(folder, "storage");
  await mkdir(storage, { recursive: true });
  for (const name of [...OURS, ".verdaccio-db.json"]) {
    await rm(join(storage, name), { recursive: true, force: true });
  }
  const ours = { access: "$all", publish: "$all" };
  const server: Server = await runServer({
    self_path: folder,
    storage,
    uplinks: { uplink: { url: uplink, maxage: "1d", timeout: "60s" } },
    packages: {
      inkdigit: ours,
      "@inkdigit/*": ours,
      "**": { access: "$all", proxy: "uplink" },
    },
    max_body_size: "50mb",
    web: { enable: false },
    log: { type: "stdout", format: "pretty", level: "fatal" },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;

  // Nobody is asked who they are, but npm publishes only with a token.
  const settings = join(folder, ".npmrc");
  await writeFile(settings, `registry=${url}\n//127.0.0.1:${port}/:_authToken=anybody\n`);
  return {
    url,
    env: {
      npm_config_registry: url,
      npm_config_userconfig: settings,
      npm_config_cache: join(folder, "npm-cache"),
      npm_config_audit: "false",
      npm_config_fund: "false",
      npm_config_update_notifier: "false",
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
