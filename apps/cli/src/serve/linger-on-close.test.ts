import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect, type Socket } from "node:net";
import { fastify } from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { lingerOnClose } from "./linger-on-close.ts";

/** A server that turns every body away unread, and a sender who announces so many bytes. */
async function turnedAway(announced: number, patience = 60_000): Promise<Socket> {
  const app = fastify();
  lingerOnClose(app.server, patience);
  app.addContentTypeParser("image/png", (_request, _body, done) => done(null));
  app.addHook("onRequest", async (_request, reply) => await reply.code(503).send("busy"));
  app.post("/", async () => "read");
  await app.listen({ host: "127.0.0.1", port: 0 });
  onTestFinished(() => app.close());
  const { port } = app.server.address() as AddressInfo;
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  const answered = once(app.server, "request");
  socket.write(
    "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: image/png\r\n" +
      `Content-Length: ${announced}\r\n\r\n`,
  );
  socket.write(Buffer.alloc(1000));
  await answered;
  return socket;
}

test("whoever sends to the end before reading sees why it was turned away", async () => {
  const bytes = 3_000_000;
  const socket = await turnedAway(bytes);
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (let sent = 1000; sent < bytes; sent += 1000) {
    if (!socket.write(Buffer.alloc(1000))) await once(socket, "drain");
  }
  let answer = "";
  for await (const text of socket.setEncoding("utf8")) answer += text;
  expect(answer).toMatch(/^HTTP\/1\.1 503 .*busy$/s);
});

test("whoever never sends the rest is cut off", async () => {
  const socket = await turnedAway(1e9, 100);
  socket.on("error", () => {}).resume();
  await once(socket, "end");
  while (!socket.closed) {
    socket.write(Buffer.alloc(1000));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(socket.errored).toMatchObject({ code: expect.stringMatching(/ECONNRESET|EPIPE/) });
});
