/** What the elements for pictures and volumes say. */
export const picturesText = {
  pad: {
    label: 'Pad to draw on',
    hint: 'Draw here',
    undo: 'Undo',
    clear: 'Clear',
    keys: 'Arrow keys move the pen, Space puts it down and lifts it, Backspace takes back the last line, Delete clears the pad.',
    down: 'Pen down.',
    lifted: 'Pen lifted.',
    cleared: 'The pad is empty.',
  },
  bars: { caption: 'Probability of each class' },
  volume: {
    map: (layer: string, number: number) => `${layer}, channel ${number}`,
    units: (layer: string, count: number) => `${layer}: ${count} numbers`,
    keys: 'Arrow keys move over the places of the channel.',
    waiting: 'The maps appear with the first picture that goes through the network.',
    scale: (low: string, high: string) => `from ${low} to ${high}`,
  },
  unit: {
    window: 'Window of the input',
    kernel: 'Kernel',
    channels: 'Channels of the input, each with its part of the sum',
    channel: (number: number, sum: string) => `Channel ${number} gives ${sum}`,
    z: (sums: readonly string[], b: string, z: string) =>
      `z = ${sums.map(bracketed).join(' + ')} + b ${bracketed(b)} = ${z}`,
    pooled: {
      max: (value: string) => `the largest: ${value}`,
      average: (value: string) => `the mean: ${value}`,
    },
    largest: (count: number, inputs: number) =>
      `The ${count} largest of ${inputs} products of the sum`,
    input: 'input',
    a: 'a',
    w: 'w',
    product: 'a · w',
    dense: (inputs: number, b: string, z: string) =>
      `z = the sum of all ${inputs} products + b ${bracketed(b)} = ${z}`,
  },
} as const;

/** A negative number after a sign stands in brackets. */
function bracketed(number: string): string {
  return /^[−-]/.test(number) ? `(${number})` : number;
}
