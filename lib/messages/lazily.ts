/**
 * What is made when it is first asked for, and kept. A schema takes the page's thread a tenth of a millisecond; those that a
 * tab needs later, or never, shall not be made before its panel is drawn.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
