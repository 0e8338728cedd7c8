import { expect, test, vi } from "vitest";
import { latestWins } from "./latest-wins.ts";

/** Calls that end when the test says so. */
function slowCalls() {
  const calls: { input: number; finish: (output: string) => void; fail: (cause: Error) => void }[] =
    [];
  const ask = latestWins(
    (input: number) =>
      new Promise<string>((finish, fail) => {
        calls.push({ input, finish, fail });
      }),
  );
  return { calls, ask };
}

test("of those that came meanwhile only the newest is passed on", async () => {
  const { calls, ask } = slowCalls();
  const [first, second, third] = [ask(1), ask(2), ask(3)];
  expect(await second).toBeUndefined();

  calls[0]!.finish("one");
  expect(await first).toBe("one");

  await vi.waitFor(() => expect(calls).toHaveLength(2));
  calls[1]!.finish("three");
  expect(await third).toBe("three");
  expect(calls.map((call) => call.input)).toEqual([1, 3]);
});

test("after a failure the next is passed on", async () => {
  const { calls, ask } = slowCalls();
  const [first, second] = [ask(1), ask(2)];
  calls[0]!.fail(new Error("no"));
  await expect(first).rejects.toThrow("no");
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  calls[1]!.finish("two");
  expect(await second).toBe("two");
});

test("once all is answered, it starts again", async () => {
  const { calls, ask } = slowCalls();
  const first = ask(1);
  calls[0]!.finish("one");
  await first;
  const second = ask(2);
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  calls[1]!.finish("two");
  expect(await second).toBe("two");
});
