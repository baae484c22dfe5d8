// A calendar entry with holes for its day, which is one of Japan's.
export const DAY_MS = 86_400_000;

// As calendars write a moment.
const stamp = (ms) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');

export function fillIn(entry, day) {
  const starts = Date.parse(`${day}T00:00+09:00`);
  const holes = { day, starts: stamp(starts), closes: stamp(starts + DAY_MS) };
  return entry.replaceAll(/\{(day|starts|closes)\}/g, (_, hole) => holes[hole]);
}
