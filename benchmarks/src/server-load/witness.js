// Runs in the server that is loaded, and tells the load what it asks.
import { Server } from "node:http";
import { isMainThread } from "node:worker_threads";

/** How far the last connection from each port of a sender came; the places in the list of its names. */
const STAGES = [
  "never accepted",
  "accepted",
  "begun",
  "answered",
  "refused as no HTTP or too slow",
];
const stages = new Uint8Array(65_536);
const times = new Float64Array(65_536);

function note(port, stage) {
  stages[port] = stage;
  times[port] = Date.now();
}

const emit = Server.prototype.emit;
Server.prototype.emit = function (event, first, second) {
  if (event === "connection") note(first.remotePort, 1);
  if (event === "clientError" && second.remotePort) note(second.remotePort, 4);
  if (event === "request") {
    const { remotePort } = first.socket;
    note(remotePort, 2);
    second.once("finish", () => note(remotePort, 3));
  }
  // biome-ignore lint/complexity/noArguments: whatever else there may be is handed on
  return emit.apply(this, arguments);
};

// Threads of the server load this too, and have nobody to tell.
if (isMainThread) {
  process.on("message", (port) => {
    process.send({ port, stage: STAGES[stages[port]], at: times[port] });
  });
  process.channel.unref();
  process.on("SIGUSR2", () => {
    gc();
    gc();
  });
}
