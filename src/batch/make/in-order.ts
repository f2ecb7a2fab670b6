// Things that are done in any order, taken in that of their indexes.

/** A function that hands each item on to `take` as soon as all before it have come. */
export function inOrder<Item>(take: (item: Item) => void): (item: Item, index: number) => void {
  const waiting = new Map<number, Item>();
  let next = 0;
  return (item, index) => {
    waiting.set(index, item);
    for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
      waiting.delete(next);
      next += 1;
      take(ready);
    }
  };
}
