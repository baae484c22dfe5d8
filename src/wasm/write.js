// The objects of an outcome, one call each. Fields come in the order of `kigen.d.ts`.

const words = [];

/** Learns a word that outcomes have: it is known by its number from then on. */
export const learn = (word) => words.push(word) - 1;

export const ask = (question) => ({ status: 'ask', question: words[question] });

export const invalid = (errors) => ({ status: 'invalid', errors });

/** A judgement without what there can be several of. */
export const done = (verdict, standing, deadline) => ({
  status: 'done',
  verdict: words[verdict],
  grounds: [],
  standing: words[standing],
  reasons: [],
  steps: [],
  deadline: words[deadline] ?? null,
  notes: [],
  call_centre: { state: 'unknown' },
});

export const addGround = ({ grounds }, ground) => { grounds.push(words[ground]); };

export const addReason = ({ reasons }, clause, holds = null) => { reasons.push({ clause: words[clause], holds }); };

export function addStep({ steps }, step, state, conditional, opens = null, opensKind, closes = null, closesKind) {
  steps.push({
    step: words[step],
    state: words[state],
    conditional,
    opens,
    opens_kind: words[opensKind],
    closes,
    closes_kind: words[closesKind],
  });
}

export const addNote = ({ notes }, note) => { notes.push(words[note]); };

export const setNone = (judgement) => { judgement.call_centre = { state: 'none' }; };

export const setOpen = (judgement, until) => { judgement.call_centre = { state: 'open', until }; };

export const setClosed = (judgement, next) => { judgement.call_centre = { state: 'closed', next }; };
