import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serverWith, type TestServer } from "../testing/test-server.ts";

// The web app is one folder; nothing that lies beside it is shown to anyone.

const SECRET = "the secret beside it";
const FILES = {
  "secret.txt": SECRET,
  "web/index.html": "<title>the app</title>",
  "web/assets/index.js": "the script",
  "web-of-another/secret.txt": SECRET,
};

const folder = mkdtempSync(join(tmpdir(), "inkdigit-web-"));
let server: TestServer;
let port: number;

beforeAll(async () => {
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  server = await serverWith({ web: join(folder, "web") });
  await server.app.listen({ port: 0, host: "127.0.0.1" });
  port = (server.app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await server.app.close();
  rmSync(folder, { recursive: true });
});

/** The whole answer; the path is sent as it is written, which no client of HTTP would do. */
async function ask(path: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("latin1").on("data", (text) => {
    answer += text;
  });
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  await once(socket, "close");
  return answer;
}

test.each([
  ["/", "the app"],
  ["/assets/index.js", "the script"],
  ["/assets/../assets/index.js", "the script"],
])("%s is shown", async (path, content) => {
  expect(await ask(path)).toMatch(new RegExp(`^HTTP/1.1 200 [\\s\\S]*${content}`));
});

test.each([
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/..%2Fsecret.txt",
  "/%2e%2e/secret.txt",
  "/%2e%2e%2fsecret.txt",
  "/..%252fsecret.txt",
  "/..%5csecret.txt",
  "/..\\secret.txt",
  "/assets/../../secret.txt",
  "/assets/..%2f..%2fsecret.txt",
  "/assets/%2e%2e/%2e%2e/secret.txt",
  "/./../secret.txt",
  "/.%2e/secret.txt",
  "/....//secret.txt",
  "//..//secret.txt",
  "/../web-of-another/secret.txt",
  "/..%c0%afsecret.txt",
  "/..%00/secret.txt",
  "/index.html%00/../../secret.txt",
  "/%2fetc/passwd",
  "//etc/passwd",
  "/file:///etc/passwd",
  "http://localhost/../secret.txt",
  "/%",
  `/${"../".repeat(200)}etc/passwd`,
])("%s leads nowhere", async (path) => {
  const answer = await ask(path);
  expect(answer).toMatch(/^HTTP\/1\.1 40[034] /);
  expect(answer).toContain("application/problem+json");
  expect(answer).not.toContain(SECRET);
  expect(answer).not.toContain("root:");
  expect(server.faults).toEqual([]);
});
