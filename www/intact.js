// Whether a worker is as it was built. No page can check its worker, whose list of files has the page's own digest; so the build
// makes a worker the function KIGEN_WORKER, whose text is checked by KIGEN_DIGEST.

export const digestOf = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
};

export const isIntact = async () => (await digestOf(new TextEncoder().encode(KIGEN_WORKER))) === KIGEN_DIGEST;
