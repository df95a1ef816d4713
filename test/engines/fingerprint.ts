/** All that a run has recorded, and its last state, as hashes of bits: equal only where every bit is. */
import type { RecordsSnapshot } from '../../src/core/run-log';
import type { Checkpoint } from '../../src/core/run';

/** By name, so that a difference says where it lies: "metric cost", "series batchCost", "state W1". */
export type Fingerprint = Readonly<Record<string, string>>;

/** Called in Node and, by its text, in every page: it must not know anything of the code around it. */
export async function fingerprint(
  { measurements, series }: RecordsSnapshot,
  { state, ...clock }: Checkpoint,
): Promise<Fingerprint> {
  const parts: Record<string, ArrayBufferView[]> = {
    clock: [Float64Array.of(clock.step, clock.epoch, clock.examples)],
    measured: [Float64Array.from(measurements.flatMap((m) => [m.step, m.epoch, m.examples]))],
  };
  for (const { step, metrics } of measurements)
    for (const [name, value] of Object.entries(metrics))
      (parts[`metric ${name}`] ??= []).push(Float64Array.of(step, value));
  for (const [name, { steps, values }] of Object.entries(series))
    parts[`series ${name}`] = [steps, values];
  for (const [name, array] of Object.entries(state)) parts[`state ${name}`] = [array];
  const hashed = Object.entries(parts).map(async ([name, arrays]) => {
    const bytes = arrays.flatMap((a) => [...new Uint8Array(a.buffer, a.byteOffset, a.byteLength)]);
    const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
    const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
    return [name, `${bytes.length} bytes, ${digits.join('').slice(0, 16)}`] as const;
  });
  return Object.fromEntries((await Promise.all(hashed)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
