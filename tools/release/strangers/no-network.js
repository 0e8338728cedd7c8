// Loaded before a program that must not need the network: whoever connects to anything is told off.
import { Socket } from "node:net";

Socket.prototype.connect = function connect() {
  throw new Error("There is no network here");
};
globalThis.fetch = async () => {
  throw new Error("There is no network here");
};
