// The integrity check of a worker. A page cannot verify its worker, whose list of files contains the page's own digest;
// so the build wraps a worker in the function KIGEN_WORKER, whose text is verified with KIGEN_DIGEST.

export const digestOf = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
};

export const isIntact = async () => (await digestOf(new TextEncoder().encode(KIGEN_WORKER))) === KIGEN_DIGEST;
