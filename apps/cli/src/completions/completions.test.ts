import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { commands } from "../commands.ts";
import { runHere } from "../testing/capture-terminal.ts";

describe("bash", () => {
  /** What bash offers for the last of the words. */
  async function offered(...words: string[]): Promise<string[]> {
    const { out } = await runHere("completions", "bash");
    const script = `${out}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
_inkdigit; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync("bash", ["-c", script], { encoding: "utf8" }).split("\n").filter(Boolean);
  }

  test("completes commands", async () => {
    expect(await offered("inkdigit", "re")).toEqual(["read"]);
    expect((await offered("inkdigit", "")).length).toBe(commands.length + 2);
  });

  test("completes the options of a command, and their values", async () => {
    expect(await offered("inkdigit", "read", "--min")).toEqual(["--min-confidence"]);
    expect(await offered("inkdigit", "read", "--as", "")).toEqual([
      "auto",
      "digit",
      "line",
      "page",
      "grid",
    ]);
    expect(await offered("inkdigit", "serve", "--po")).toEqual(["--port"]);
  });

  test("completes files", async () => {
    expect(await offered("inkdigit", "read", "package.j")).toEqual(["package.json"]);
  });
});

describe.each(["zsh", "fish"] as const)("%s", (shell) => {
  test("names every command and option", async () => {
    const { out, code } = await runHere("completions", shell);
    expect(code).toBe(0);
    for (const { name, load } of commands) {
      expect(out).toContain(name);
      for (const option of Object.keys((await load()).options)) expect(out).toContain(option);
    }
  });

  test.runIf(spawnSync(shell, ["--version"]).status === 0)("is understood", async () => {
    const { out } = await runHere("completions", shell);
    expect(spawnSync(shell, ["-n", "/dev/stdin"], { input: out, encoding: "utf8" })).toMatchObject({
      status: 0,
      stderr: "",
    });
  });
});

test("another shell is wrong usage", async () => {
  expect(await runHere("completions", "cmd")).toEqual({
    code: 2,
    out: "",
    err: "inkdigit: Completions are for a shell: name one of bash, zsh or fish.\n",
  });
});
