import type { Server } from "node:http";
import { Socket } from "node:net";

/**
 * See to it that whoever is turned away before all of the request has arrived can read why: what
 * still arrives is read and dropped for so long.
 *
 * A connection that is closed with bytes unread is reset, and what was sent on it may be lost.
 *
 * @param patience - Milliseconds after which the connection is closed all the same.
 */
export function lingerOnClose(server: Server, patience: number): void {
  server.on("request", (request) => {
    const { socket } = request;
    socket.destroySoon = () => {
      if (request.complete) return Socket.prototype.destroySoon.call(socket);
      socket.end();
      request.resume();
      const clock = setTimeout(() => socket.destroy(), patience);
      request.once("end", () => socket.destroy());
      socket.once("close", () => clearTimeout(clock));
    };
  });
}
