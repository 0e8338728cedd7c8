/** Gives back what was added, the highest first: a binary heap. */
export interface Queue<Item> {
  add(item: Item, priority: number): void;
  take(): Item | undefined;
}

export function createQueue<Item>(): Queue<Item> {
  const heap: { readonly item: Item; readonly priority: number }[] = [];
  return {
    add(item, priority) {
      let at = heap.push({ item, priority }) - 1;
      for (let above = (at - 1) >> 1; at > 0 && heap[above]!.priority < priority; ) {
        swap(heap, at, above);
        at = above;
        above = (at - 1) >> 1;
      }
    },
    take() {
      const first = heap[0];
      const last = heap.pop();
      if (!first || !last || heap.length === 0) return first?.item;
      heap[0] = last;
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        if (left >= heap.length) break;
        const right = heap[left + 1];
        const below = right && right.priority > heap[left]!.priority ? left + 1 : left;
        if (heap[below]!.priority <= last.priority) break;
        swap(heap, at, below);
        at = below;
      }
      return first.item;
    },
  };
}

function swap<T>(list: T[], a: number, b: number): void {
  const item = list[a]!;
  list[a] = list[b]!;
  list[b] = item;
}
