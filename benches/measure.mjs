// Measures one check, in Node and in a browser alike.

/** Each round goes on for this long, and there is a round of every engine before the next of any. */
const ROUND_MS = 60;
const ROUNDS = 15;

const SIZES = [1, 10, 100, 1000];
const NOTICES = [1, 10, 47];

/** Throws if an engine has other results than the expected ones. */
async function verify({ name, judge, told = (judged) => judged }, cases) {
  for (const { answers, now, expected } of cases) {
    const judged = told(await judge(answers, now));
    for (const [key, value] of Object.entries(expected)) {
      if (judged[key] !== value) {
        throw new Error(`${name}: ${key} of ${JSON.stringify(answers)} at ${now} is ${judged[key]}, not ${value}`);
      }
    }
  }
}

/** Microseconds of one check, over the cases in turn. A promise is waited for, and nothing else is. */
async function round(engine, cases, next) {
  const start = performance.now();
  let done = 0;
  let passed = 0;
  while (passed < ROUND_MS) {
    // The clock is read rarely enough to cost nothing.
    for (let step = 0; step < engine.batch; step += 1) {
      const { answers, now } = cases[(next + done) % cases.length];
      const judged = engine.judge(answers, now);
      if (engine.isAsync) await judged;
      done += 1;
    }
    passed = performance.now() - start;
  }
  return { micros: (passed * 1000) / done, next: (next + done) % cases.length };
}

const spread = (samples) => {
  const sorted = [...samples].sort((one, other) => one - other);
  const [least, median, most] = [0, sorted.length >> 1, sorted.length - 1].map((at) => sorted[at]);
  return { least, median, most };
};

/** Of every engine `{ name, lacks, least, median, most }` in microseconds, once all have given the expected answers. */
export async function compare(engines, cases) {
  const running = [];
  for (const engine of engines) {
    await verify(engine, cases);
    const isAsync = engine.judge(cases[0].answers, cases[0].now) instanceof Promise;
    const start = performance.now();
    await engine.judge(cases[0].answers, cases[0].now);
    const batch = performance.now() - start > 0.2 ? 1 : 32;
    running.push({ ...engine, isAsync, batch, next: 0, samples: [] });
  }
  for (let passed = 0; passed < ROUNDS; passed += 1) {
    for (const engine of running) {
      const { micros, next } = await round(engine, cases, engine.next);
      engine.next = next;
      engine.samples.push(micros);
      // A page has to answer the driver's polls.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return running.map(({ name, lacks, samples }) => ({ name, lacks, ...spread(samples) }));
}

/** Microseconds of one coupon where so many are judged in one go, and where so many notices take turns. */
export function grow(check, notice, frozen, cases) {
  // Continues where the last one stopped, so that every size has all cases in turn.
  let next = 0;
  function judge(count, given) {
    for (let index = 0; index < count; index += 1) {
      const { answers, now } = cases[next % cases.length];
      check(given(index), answers, now);
      next += 1;
    }
  }
  const per = (count, given) => {
    const times = Math.ceil((2 * cases.length) / count);
    const start = performance.now();
    for (let time = 0; time < times; time += 1) judge(count, given);
    return ((performance.now() - start) * 1000) / (times * count);
  };
  // In turn, so that other load on the machine affects all of them.
  const measure = (measured) => {
    const samples = measured.map(() => []);
    for (let passed = 0; passed < ROUNDS; passed += 1) {
      measured.forEach(({ coupons, given }, at) => samples[at].push(per(coupons, given)));
    }
    return measured.map(({ count }, at) => ({ count, ...spread(samples[at]) }));
  };
  const others = NOTICES.map((count) => {
    const notices = Array.from({ length: count }, () => frozen(structuredClone(notice)));
    return { count, coupons: cases.length, given: (index) => notices[index % count] };
  });
  return { coupons: measure(SIZES.map((count) => ({ count, coupons: count, given: () => notice }))), notices: measure(others) };
}
