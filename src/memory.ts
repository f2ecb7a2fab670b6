// Values that are worked out once and kept while they are in use: a batch is quick, and its memory stays flat.

/**
 * A function like `make` that remembers what it made, up to twice `limit` values. While there is room everything is
 * remembered; from then on a key must come a second time before it is, so that the texts of one State, which never
 * come again, pass by and leave those that letters share in their place. Of these, the ones that were not asked for
 * while `limit` others were are forgotten. `make` must give equal values for equal keys, whatever else it is handed;
 * where it throws, nothing is remembered, nor is a value that does not pass `isKept`.
 */
export function remember<Key, Value extends object | string | number | boolean, Source = void>(
  limit: number,
  make: (key: Key, source: Source) => Value,
  isKept: (value: Value) => boolean = () => true,
): (key: Key, source: Source) => Value {
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  let noted = new Set<Key>();

  /** True for a key that has come before, or for any while there is room. */
  function isWorthwhile(key: Key): boolean {
    if (old.size === 0 || noted.delete(key)) return true;
    if (noted.size >= limit) noted = new Set();
    noted.add(key);
    return false;
  }

  function keep(key: Key, value: Value): void {
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  }

  return (key, source) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const older = old.get(key);
    const value = older ?? make(key, source);
    if (older !== undefined || (isKept(value) && isWorthwhile(key))) keep(key, value);
    return value;
  };
}

/** A function like `make` that works once for each object that it is handed, and remembers it for as long as there is the object. */
export function oncePer<Part extends object, Value>(make: (part: Part) => Value): (part: Part) => Value {
  const made = new WeakMap<Part, Value>();
  return (part) => {
    const known = made.get(part);
    if (known !== undefined) return known;
    const value = make(part);
    made.set(part, value);
    return value;
  };
}

/** A function like `make` that gives what it made last again for as long as what it is handed is the same. */
export function whileSame<Source, Value>(
  isSame: (one: Source, other: Source) => boolean,
  make: (source: Source) => Value,
): (source: Source) => Value {
  let last: { readonly source: Source; readonly value: Value } | undefined;
  return (source) => {
    if (last === undefined || !isSame(last.source, source)) last = { source, value: make(source) };
    return last.value;
  };
}
