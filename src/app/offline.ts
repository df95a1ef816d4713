/** After the first visit the page works without a network; a newer version waits until the learner wants it. */
import { registerSW } from 'virtual:pwa-register';

/** Registers the service worker; `offer` is called with a function that loads the new version when there is one. */
export function offerUpdates(offer: (reload: () => void) => void): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const update = registerSW({ onNeedRefresh: () => offer(() => void update(true)) });
}
