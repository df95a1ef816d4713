/** The page without a network: an installable app whose service worker keeps every file of the build. */
import { VitePWA } from 'vite-plugin-pwa';

/** A new version waits until the learner agrees: reloading in mid-training would lose what is on the screen. */
export const offlinePlugin = () =>
  VitePWA({
    registerType: 'prompt',
    // src/app/shell/offline.ts registers it.
    injectRegister: false,
    manifest: {
      name: 'Descent',
      short_name: 'Descent',
      description: 'A deep-learning playground: every concept as something one can touch.',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#ffffff',
      // Relative to the manifest, so that any sub-path will do.
      start_url: './',
      scope: './',
      id: './',
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      // The page of the first visit too: what it has not loaded yet comes from what is stored.
      clientsClaim: true,
      globPatterns: ['**/*.{html,js,css,wasm,svg,png,woff2,json,csv,txt,gz,zip,bin}'],
      maximumFileSizeToCacheInBytes: 16 * 2 ** 20,
      // Links lie in the fragment; what a host adds to the query changes no file.
      ignoreURLParametersMatching: [/.*/],
    },
  });
