import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { fastify } from "fastify";
import { expect, test } from "vitest";
import { endConnections } from "./end-connections.ts";

async function running(timeout: number) {
  const app = fastify({ forceCloseConnections: "idle" });
  endConnections(app, timeout);
  app.post("/", async () => "read");
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const arrived = once(app.server, "connection");
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await arrived;
  return { app, socket };
}

const HEAD = "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\n";

test("a connection that asks for nothing does not keep the server", async () => {
  const { app, socket } = await running(60_000);
  const cut = once(socket, "close");
  await app.close();
  await cut;
});

test("an upload that does not go on keeps it no longer than it may take", async () => {
  const { app, socket } = await running(200);
  const begun = new Promise<void>((resolve) => app.server.once("request", () => resolve()));
  socket.write(`${HEAD}ab`);
  await begun;
  const began = performance.now();
  await app.close();
  expect(performance.now() - began).toBeGreaterThan(150);
});

test("an upload that goes on is answered", async () => {
  const { app, socket } = await running(60_000);
  const begun = new Promise<void>((resolve) => app.server.once("request", () => resolve()));
  socket.write(`${HEAD}ab`);
  await begun;
  const closed = app.close();
  let answer = "";
  socket.setEncoding("utf8").on("data", (text) => {
    answer += text;
    if (answer.endsWith("read")) socket.end();
  });
  socket.write("cd");
  await closed;
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
});
