/**
 * Where each node of a text starts, as plain data: line and column, counted from 1, and the same of
 * what is inside it.
 */
export type Places = readonly [
  line: number,
  column: number,
  inside?: readonly Places[] | { readonly [key: string]: Places },
];

/** Where the node at a path starts; the nearest node above it where it is absent. */
export function placeAt(places: Places, path: readonly PropertyKey[]): Places {
  let place = places;
  for (const step of path) {
    const inside = childOf(place, step);
    if (!inside) break;
    place = inside;
  }
  return place;
}

function childOf([, , inside]: Places, step: PropertyKey): Places | undefined {
  if (isList(inside)) {
    // A list counts its items by texts too.
    return typeof step === 'symbol' || step === '' ? undefined : inside[Number(step)];
  }
  return typeof step === 'string' && inside && Object.hasOwn(inside, step)
    ? inside[step]
    : undefined;
}

/** `Array.isArray` does not know a readonly one. */
function isList(inside: Places[2]): inside is readonly Places[] {
  return Array.isArray(inside);
}
