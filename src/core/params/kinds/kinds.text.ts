/** Values of parameters in words. */
export const kindText = {
  on: 'on',
  off: 'off',
  none: 'none',
  points: (n: number) => (n === 1 ? '1 point' : `${n} points`),
} as const;
