import type { Command } from "./command.ts";

/** A command that is loaded only when it is asked for. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

/** Every command of `inkdigit`, in the order of `--help`. */
export const commands: readonly CommandEntry[] = [
  {
    name: "read",
    summary: "Read the digits on pictures",
    load: async () => (await import("./read/command.ts")).read,
  },
  {
    name: "preprocess",
    summary: "Show how pictures are prepared, and what makes them unlike MNIST",
    load: async () => (await import("./preprocess/command.ts")).preprocess,
  },
  {
    name: "train",
    summary: "Train a network on MNIST and save its weights",
    load: async () => (await import("./train/command.ts")).train,
  },
  {
    name: "evaluate",
    summary: "Measure a network on MNIST's test digits",
    load: async () => (await import("./evaluate/command.ts")).evaluate,
  },
  {
    name: "compare",
    summary: "Networks side by side: accuracy, size and speed",
    load: async () => (await import("./compare/command.ts")).compare,
  },
  {
    name: "export",
    summary: "Write a network in a format of other tools",
    load: async () => (await import("./export/command.ts")).exportModel,
  },
  {
    name: "model",
    summary: "Show a model's card, or verify its file",
    load: async () => (await import("./model/command.ts")).model,
  },
  {
    name: "data",
    summary: "Fetch, verify, count or show the digits of MNIST",
    load: async () => (await import("./data/command.ts")).data,
  },
  {
    name: "serve",
    summary: "Read pictures over HTTP, and serve the web app",
    load: async () => (await import("./serve/command.ts")).serve,
  },
  {
    name: "bench",
    summary: "Measure how fast this machine reads",
    load: async () => (await import("./bench/command.ts")).bench,
  },
  {
    name: "doctor",
    summary: "Say what this machine has, and what that means",
    load: async () => (await import("./doctor/command.ts")).doctor,
  },
  {
    name: "completions",
    summary: "Print completions for bash, zsh or fish",
    load: async () => (await import("./completions/command.ts")).completions,
  },
];
