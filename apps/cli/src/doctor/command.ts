import { defineCommand, flag } from "../command.ts";

/** `inkdigit doctor`: what is there on this machine, and what that means. */
export const doctor = defineCommand({
  name: "doctor",
  summary: "Say what this machine has, and what that means",
  options: { json: flag("Print it as JSON") },
  examples: [
    { line: "inkdigit doctor", meaning: "Before asking for help: what is there, what is missing." },
  ],
  notes: ["Exit code: 0 when pictures can be read, 1 when something needed is missing."],
  async run({ options }, { out }) {
    const [{ examine }, { formatFindings }] = await Promise.all([
      import("./examine.ts"),
      import("./format-findings.ts"),
    ]);
    const findings = await examine();
    await out.write(
      options.json ? `${JSON.stringify(findings, null, 2)}\n` : formatFindings(findings, out.paint),
    );
    return findings.some(({ state }) => state === "missing") ? 1 : 0;
  },
});
