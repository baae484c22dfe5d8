// What is read of the caller's objects, in as few calls as can be.

const expected = new Map();

/** Texts are numbered in the order in which they are expected. */
export const expect = (text) => { expected.set(text, expected.size); };

/** The number of the text at an index, or -1. */
export const expectedAt = (list, index) => expected.get(list[index]) ?? -1;

export const { isArray } = Array;

/** The enumerable fields that are an object's own, name and value in turn; of an array, indices and items. */
export function fields(object) {
  const found = [];
  for (const name of Object.keys(object)) found.push(name, read(object, name));
  return found;
}

function read(object, name) {
  try {
    return object[name];
  } catch {
    // No data, like what could not be read.
    return Symbol(name);
  }
}

/**
 * Whether it reads the same for ever: frozen data at every depth, without getters, and no proxy, which may be revoked.
 * Fields that are inherited are never read.
 */
export const isLasting = (value) => isFrozenData(value, MAX_DEPTH) && Boolean(structuredClone(value));

// No notice is as deep; what is could have no end.
const MAX_DEPTH = 6;

const isFrozenData = (value, depth) =>
  Object(value) !== value ||
  (depth > 0 &&
    Object.isFrozen(value) &&
    Object.values(Object.getOwnPropertyDescriptors(value)).every(
      (field) => !field.get && isFrozenData(field.value, depth - 1),
    ));
