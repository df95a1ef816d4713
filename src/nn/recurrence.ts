/** What the recurrent kinds share: their spec, shapes and weights (course 5, week 1). */
import { type LayerKind, type ParameterSpec, sequenceOf } from './layer';

export interface Recurrence {
  readonly units: number;
  /** The output of the last step only, or of every step. */
  readonly returns: 'last' | 'all';
  /** `both` also reads the sequence backwards, and joins what the two directions found. */
  readonly direction?: 'forward' | 'both';
}

/** Which parameters a direction has: those of the reading backwards bear a sign. */
export const directions = { forward: [''], both: ['', '⃖'] } as const;

/**
 * A recurrent kind with this many blocks of units side by side in its weights: Wx is n × blocks·units and acts on x⟨t⟩,
 * Wa is units × blocks·units and acts on a⟨t−1⟩. `start` gives b of a direction; 0 by default.
 */
export function recurrentKind<S extends Recurrence>(
  blocks: number,
  start: (spec: S) => Float32Array = ({ units }) => new Float32Array(blocks * units),
): LayerKind<S> {
  return {
    isNumbered: true,
    output({ units, returns, direction = 'forward' }, input) {
      const [steps] = sequenceOf(input);
      const all = units * directions[direction].length;
      return returns === 'all' ? [steps, all] : [all];
    },
    parameters(spec, input) {
      const [, n] = sequenceOf(input);
      const width = blocks * spec.units;
      return directions[spec.direction ?? 'forward'].flatMap((sign): ParameterSpec[] => [
        { symbol: `Wx${sign}`, shape: [n, width], fanIn: n, decays: true },
        { symbol: `Wa${sign}`, shape: [spec.units, width], fanIn: spec.units, decays: true },
        { symbol: `b${sign}`, shape: [width], fanIn: n, decays: false, start: start(spec) },
      ]);
    },
  };
}
