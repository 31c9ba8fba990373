/**
 * Makes something once for each thing that it is made of, and forgets it with that: for lists of rows and tables, which
 * are never changed.
 */
export function oncePer<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const known = new WeakMap<From, { readonly made: Made }>();
  return (from) => {
    const found = known.get(from) ?? { made: make(from) };
    known.set(from, found);
    return found.made;
  };
}
