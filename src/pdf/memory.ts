// Values that are worked out once and kept while they are in use: the batch is quick, and its memory stays flat.

/**
 * A function like `make` that remembers the values of the `limit` keys used last.
 * `make` must give equal values for equal keys, whatever else it is handed.
 */
export function remember<Value, Rest extends readonly unknown[]>(
  limit: number,
  make: (key: string, ...rest: Rest) => Value,
): (key: string, ...rest: Rest) => Value {
  const known = new Map<string, Value>();
  return (key, ...rest) => {
    const value = known.get(key) ?? make(key, ...rest);
    known.delete(key);
    known.set(key, value);
    const oldest = known.keys().next();
    if (known.size > limit && oldest.done !== true) known.delete(oldest.value);
    return value;
  };
}
