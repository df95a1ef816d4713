/** Chain → machine code: one function with a loop over vectors of four, everything between loads and stores in registers. */
import { boxLoop } from './box-loop';
import type { Chain } from './chain';
import { elementwise } from './elementwise';
import { textOf } from './graph';
import { type CallVector, type Loop, LoopWriter } from './loop-writer';
import { productLoop } from './product-loop';
import { inlinable } from './runtime';

/** The function of a chain; `call` calls functions of the module over vectors. */
export function loop(chain: Chain, call: CallVector): Loop {
  const writer = new LoopWriter(chain, call);
  const body = chain.product ? productLoop(writer, chain.product) : boxLoop(writer);
  return writer.finished(body);
}

/** Functions of the module over vectors that the chain calls. */
export function vectorCalls(chain: Chain): readonly { name: string; count: 1 | 2 }[] {
  const found: { name: string; count: 1 | 2 }[] = [];
  const note: CallVector = (name, count) => {
    if (!inlinable.has(name)) found.push({ name, count });
    return [];
  };
  for (const { kernel, attrs, args } of chain.operations) {
    const nothing = args.map(() => []);
    elementwise[kernel]!.emit(nothing, attrs, note);
  }
  return found;
}

/** Chains with the same key are the same function. */
export function loopKey({ dims, inputs, product, operations, outputs, totals }: Chain): string {
  return textOf([
    dims,
    inputs.map((i) => i.strides),
    product && [product.m, product.n, product.k, product.transposed, product.a !== undefined],
    operations,
    outputs.map((o) => o.from),
    totals.map((o) => o.from),
  ]);
}
