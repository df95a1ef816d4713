/** Smooth functions of a place in the plane, drawn by chance: what bends paper, lights a wall and mottles a fur. */
import { sin } from '../../../core/math';
import type { RandomState } from '../../../core/random';

/** A number for every place. */
export type Field = (x: number, y: number) => number;

/** Three sine waves of random direction and phase, their sum within ±2.4 amplitudes; the frequencies are the largest, in radians per unit. */
export function wave(
  random: RandomState,
  amplitude: number,
  across: number,
  down: number = across,
): Field {
  const one = () => {
    const a = across * (2 * random.random() - 1);
    const b = down * (2 * random.random() - 1);
    const phase = 2 * Math.PI * random.random();
    return { a, b, phase };
  };
  const [first, second, third] = [one(), one(), one()] as const;
  const at = ({ a, b, phase }: typeof first, x: number, y: number) => sin(a * x + b * y + phase);
  return (x, y) => 0.8 * amplitude * (at(first, x, y) + at(second, x, y) + at(third, x, y));
}
