// The content security policy: nothing but our own origin, in the page and in the headers that a host should send.

const directives = {
  'default-src': ["'self'"],
  // The compiler makes WebAssembly in the worker.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  // Lit and Temml set style attributes; style elements stay forbidden.
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'", 'blob:'],
  'worker-src': ["'self'"],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** The policy of the built page. */
export const policy = text(directives);

/** The policy of the development server, which puts styles into the page as elements. */
export const developmentPolicy = text({
  ...directives,
  'style-src': ["'self'", "'unsafe-inline'"],
});

/**
 * What a host should send with every file. `frames` says which pages may show this one in a frame, which a policy
 * inside the page cannot say: our own origin, unless the host decides otherwise.
 * @param {{ frames?: string }} [choice]
 * @returns {Record<string, string>}
 */
export function headers({ frames = "'self'" } = {}) {
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors ${frames}`,
    'X-Content-Type-Options': 'nosniff',
    // The address of a lab is the learner's own affair.
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
  };
}

/** @param {Record<string, string[]>} all */
function text(all) {
  return Object.entries(all)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
