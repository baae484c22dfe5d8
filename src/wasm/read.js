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

/** Whether nobody can change any of it. */
export const isFrozenThrough = (value) =>
  Object(value) !== value || (Object.isFrozen(value) && Object.values(value).every(isFrozenThrough));
