/** After the first visit the page works without a network. A newer version waits until the learner wants it, and is noticed when files of this one are gone. */

/** Shown with a newer version at hand; the function loads it. */
export type Offer = (load: () => void) => void;

/**
 * Registers the service worker. `offer` is called when a newer version waits, when another tab has taken it up, and when a
 * part of this version cannot be loaded because the server has another by now.
 */
export function offerUpdates(offer: Offer): void {
  if (!import.meta.env.PROD) return;
  const reload = () => location.reload();
  // A part that was to be loaded later is not there: after a deployment, its name is another.
  addEventListener('vite:preloadError', () => {
    void isOutdated().then((outdated) => outdated && offer(reload));
  });
  if ('serviceWorker' in navigator) void register(offer).catch(() => undefined);
}

/** Whether the server's page is made of other files than this one. False where it does not answer. */
export async function isOutdated(): Promise<boolean> {
  const entry = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  try {
    const response = await fetch('./', { cache: 'no-store' });
    if (!response.ok || !entry) return false;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const script = page.querySelector('script[type=module][src]');
    return script !== null && script.getAttribute('src') !== entry.getAttribute('src');
  } catch {
    return false;
  }
}

async function register(offer: Offer): Promise<void> {
  const { serviceWorker } = navigator;
  const isFirstVisit = serviceWorker.controller === null;
  let isAsked = false;
  let isControlled = !isFirstVisit;
  serviceWorker.addEventListener('controllerchange', () => {
    // The first one takes over the page of its own version.
    if (isAsked) location.reload();
    else if (isControlled) offer(() => location.reload());
    isControlled = true;
  });
  const registration = await serviceWorker.register('./sw.js', { scope: './' });
  const offerWaiting = () => {
    if (!registration.waiting || !serviceWorker.controller) return;
    offer(() => {
      isAsked = true;
      // Another tab may have taken it up meanwhile.
      if (registration.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' });
      else location.reload();
    });
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offerWaiting);
  });
  offerWaiting();
}
