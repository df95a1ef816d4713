/** Times products of the sizes it is sent, one after the other, beside the page. */
import { timeProducts } from './product-timing';

self.onmessage = async ({ data: sizes }: MessageEvent<readonly number[]>) => {
  for (const n of sizes) self.postMessage(await timeProducts(n, () => performance.now()));
};
