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
} as const;
