import { expect, test } from "vitest";
import { plain } from "../terminal/paint.ts";
import { runHere } from "../testing/capture-terminal.ts";
import type { Finding } from "./finding.ts";
import { formatFindings } from "./format-findings.ts";

test("says what is there", async () => {
  const { code, out } = await runHere("doctor", "--json");
  expect(code).toBe(0);
  const findings = JSON.parse(out) as Finding[];
  const of = (what: string) => findings.find((finding) => finding.what === what);
  expect(of("Node")).toMatchObject({ state: "good", found: process.versions.node });
  expect(of("SIMD")).toMatchObject({ state: "good", found: "works" });
  expect(of("PDF")).toMatchObject({ state: "good" });
  expect(of("Model lenet")).toMatchObject({
    state: "good",
    meaning: expect.stringMatching(/^99\.\d\d% of MNIST/),
  });
});

test("as lines that fit a terminal", () => {
  const findings: Finding[] = [
    { what: "Node", state: "good", found: "20.19.0", meaning: "" },
    {
      what: "sharp",
      state: "absent",
      found: "not there",
      meaning: "JPEG and PNG are decoded by jimp; for WebP, AVIF and speed: npm install sharp",
    },
  ];
  expect(formatFindings(findings, plain)).toBe(`\
✓ Node   20.19.0
– sharp  not there  JPEG and PNG are decoded by jimp; for WebP, AVIF and speed:
                    npm install sharp
`);
});
