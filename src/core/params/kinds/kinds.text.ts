/** Values of parameters in words. */
export const kindText = {
  on: 'on',
  off: 'off',
  none: 'none',
  points: (n: number) => (n === 1 ? '1 point' : `${n} points`),
  answered: (given: number, all: number) => `${given} of ${all} answered`,
  boxes: (n: number) => (n === 1 ? '1 box' : `${n} boxes`),
} as const;
