import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * See to it that the server ends: once it closes, connections that ask for nothing are cut at once, and
 * those that have not sent all of their request are cut after `timeout` milliseconds. What has been sent
 * is answered.
 *
 * Node itself waits for them for ever: when a server closes it no longer looks for slow requests.
 */
export function endConnections(app: FastifyInstance, timeout: number): void {
  const open = new Set<Socket>();
  const asking = new Map<Socket, IncomingMessage>();
  app.server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => {
      open.delete(socket);
      asking.delete(socket);
    });
  });
  app.addHook("onRequest", async ({ raw }) => {
    asking.set(raw.socket, raw);
  });
  app.addHook("onResponse", async ({ raw }) => {
    asking.delete(raw.socket);
  });
  app.addHook("preClose", async () => {
    for (const socket of open) if (!asking.has(socket)) socket.destroy();
    const clock = setTimeout(() => {
      for (const [socket, request] of asking) if (!request.complete) socket.destroy();
    }, timeout);
    app.server.once("close", () => clearTimeout(clock));
  });
}
