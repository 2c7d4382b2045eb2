/** A function of one argument that works each value out once, and keeps it. */
export function memoized<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined || known.has(key)) return value as Value;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
