import { readFileSync, rmSync, truncateSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openJournal } from "../../batch/journal.ts";
import { plain } from "../../terminal/paint.ts";
import { acceptedOutcome } from "../../testing/outcomes.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { formats } from "../formats/formats.ts";
import { appendResults, type WatchEntry } from "./appended-results.ts";

const view = { paint: plain, columns: undefined, several: true };

describe.each(["csv", "jsonl", "text"] as const)("%s", (name) => {
  function begin(folder: string) {
    const journal = openJournal<WatchEntry>(`${folder}/journal`, {});
    return { journal, results: appendResults(`${folder}/out`, journal, formats[name], view) };
  }
  const [a, b, c] = ["a", "b", "c"].map((file, i) => acceptedOutcome(`${file}.png`, `${i}`, 0.99));

  test("is the same after a kill at any byte of what was written last", () => {
    const folder = temporaryFolder();
    const { journal, results } = begin(folder);
    results.add("a", [a!]);
    const before = readFileSync(`${folder}/out`).length;
    results.add("b", [b!, c!]);
    journal.close();
    const whole = readFileSync(`${folder}/out`);
    for (let size = whole.length; size >= before; size--) {
      truncateSync(`${folder}/out`, size);
      begin(folder).journal.close();
      expect(readFileSync(`${folder}/out`).equals(whole)).toBe(true);
    }
  });

  test("begins anew where someone took the results away", () => {
    const folder = temporaryFolder();
    const first = begin(folder);
    first.results.add("a", [a!]);
    first.results.add("b", [b!]);
    first.journal.close();
    rmSync(`${folder}/out`);
    const second = begin(folder);
    second.results.add("c", [c!]);
    const alone = temporaryFolder();
    begin(alone).results.add("c", [c!]);
    expect(readFileSync(`${folder}/out`, "utf8")).toBe(readFileSync(`${alone}/out`, "utf8"));
  });
});
