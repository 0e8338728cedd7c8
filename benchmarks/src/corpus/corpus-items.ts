import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readCsv } from "./csv.ts";
import type { Item } from "./item.ts";
import { kindOf } from "./kind.ts";

/**
 * The labelled pictures of a corpus, source by source, in the order and the choice of its scorer:
 * one item a picture, and of pages with boxes the grids.
 *
 * @param only - The sources that are wanted; all when there are none.
 * @param limit - The most pictures of each kind and source.
 * @throws {RangeError} when the corpus has no such source.
 */
export async function corpusItems(
  corpus: string,
  only: readonly string[],
  limit: number,
): Promise<Item[]> {
  const folders = await readdir(corpus);
  const sources = folders.filter((name) => existsSync(join(corpus, name, "labels.csv"))).sort();
  const unknown = only.find((name) => !sources.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(`There is no source "${unknown}". There are: ${sources.join(", ")}`);
  }
  const wanted = only.length > 0 ? sources.filter((name) => only.includes(name)) : sources;
  const items: Item[] = [];
  for (const source of wanted) items.push(...(await itemsOf(corpus, source, limit)));
  return items;
}

async function itemsOf(corpus: string, source: string, limit: number): Promise<Item[]> {
  const grids = join(corpus, source, "grids.csv");
  if (existsSync(grids)) {
    return readCsv(await readFile(grids, "utf8"))
      .slice(0, limit)
      .map(({ file, cells81, origin81 }) => ({
        source,
        kind: "grid",
        name: file!,
        label: cells81!,
        origin: origin81!,
      }));
  }
  const counts = new Map<string, number>();
  const rows = readCsv(await readFile(join(corpus, source, "labels.csv"), "utf8"));
  return rows.flatMap((row): Item[] => {
    const {
      file,
      label,
      w,
      kind: labelled,
    } = row as Record<"file" | "label" | "w" | "kind", string>;
    // A box inside a picture: it counts as a cell of its grid.
    const kind = w ? undefined : kindOf({ kind: labelled, label });
    const count = counts.get(kind ?? "") ?? 0;
    if (!kind || count >= limit) return [];
    counts.set(kind, count + 1);
    return [{ source, kind, name: file, label }];
  });
}
