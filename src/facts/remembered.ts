/** The same answer about the same thing, worked out once: several rules ask of each post, and many entries may lead to one. */
export function remembered<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let answer = known.get(key);
    if (!answer) {
      answer = { value: work(key) };
      known.set(key, answer);
    }
    return answer.value;
  };
}
