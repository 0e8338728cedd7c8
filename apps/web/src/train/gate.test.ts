import { expect, test } from "vitest";
import { createGate } from "./gate.ts";

test("lets pass while it is open, and holds up while it is closed", async () => {
  const gate = createGate();
  await gate.pass();
  gate.close();
  let passed = false;
  const passing = gate.pass().then(() => {
    passed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(passed).toBe(false);
  gate.open();
  await passing;
  await gate.pass();
});
