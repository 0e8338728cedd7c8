/**
 * The circles in a graph of imports, each as the modules along it; one for each module that a search
 * comes back to.
 *
 * @param graph - What each module imports.
 */
export function circlesIn(
  graph: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];

  function visit(module: string): void {
    const at = path.indexOf(module);
    if (at >= 0) circles.push([...path.slice(at), module]);
    if (at >= 0 || done.has(module)) return;
    path.push(module);
    for (const next of graph.get(module) ?? []) visit(next);
    path.pop();
    done.add(module);
  }

  for (const module of graph.keys()) visit(module);
  return circles;
}
