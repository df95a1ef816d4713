// What the module offers: everything generated programs import, by the name given here.
export * from './convolution';
export * from './depthwise';
export * from './math';
export * from './reduce';
export * from './rows';
export * from './copy';
export * from './noise';
export * from './pooling';
export * from './prepare';

/** First address free for the runtime: everything below belongs to the module's constants. */
export function heapBase(): usize {
  return __heap_base;
}
