// A calendar entry with placeholders for its day in Japan.
export const DAY_MS = 86_400_000;

// A moment in the format of calendars.
const stamp = (ms) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');

export function fillIn(entry, day) {
  const starts = Date.parse(`${day}T00:00+09:00`);
  const holes = { day, starts: stamp(starts), closes: stamp(starts + DAY_MS) };
  return entry.replaceAll(/\{(day|starts|closes)\}/g, (_, hole) => holes[hole]);
}
