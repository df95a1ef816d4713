/** What this lab says, but for its notes. */
export const labText = {
  pictures: {
    halves: 'Bright left, dark right',
    turned: 'Dark left, bright right',
    quarters: 'Four quarters',
    scene: 'A house',
    drawing: 'Your drawing',
    camera: 'Your camera',
  },
  params: {
    picture: {
      label: 'Image',
      help: 'The image that the filter slides over. 10 is white, 0 is black.',
    },
    drawing: { label: 'Drawing', help: 'The sheet to draw on.' },
    kernel: {
      label: 'Filter',
      help: 'Each window of the image is multiplied by these numbers, cell by cell, and added up.',
    },
    pad: {
      label: 'Padding',
      help: 'The number of rows and columns of zeros around the image.',
      more: 'The output grows, and cells at the edge of the image are used more often.',
      less: 'The output is smaller than the image.',
    },
    stride: {
      label: 'Stride',
      help: 'The number of cells that the filter moves at a time.',
      more: 'A smaller output: about 1/s as high and wide.',
      less: 'At 1 the filter stops at every cell.',
    },
  },
  kernels: {
    vertical: 'Vertical edges',
    horizontal: 'Horizontal edges',
    sobel: 'Sobel',
    scharr: 'Scharr',
    diagonal: 'Diagonal',
    outline: 'All edges',
    blur: 'Blur',
    wide: '5×5, vertical',
  },
  ready: 'Ready-made filters',
  draw: 'Draw here',
  drawHint: 'Drag to draw. Start on a white cell to erase.',
  clear: 'Clear',
  output: (rows: number, columns: number) => `Output, ${rows} × ${columns}`,
  input: (rows: number, columns: number) => `Input, ${rows} × ${columns}`,
  experiments: {
    edge: {
      title: 'Which filter detects this edge?',
      runs: ['1 0 −1 in each row', 'the same, turned by 90°'],
      question:
        'The image is bright on the left and dark on the right. Which filter has a larger output?',
      claim: '1 0 −1 in each row: it gives 30 along the edge. Turned by 90° it gives 0 everywhere.',
      why: 'The first filter subtracts the right column of the window from the left one: 3·10 − 3·0 = 30 at the edge, and 0 where all cells are equal. The second subtracts the bottom row from the top row, and they are equal everywhere.',
    },
    sign: {
      title: 'Bright to dark, dark to bright',
      runs: ['bright to dark', 'dark to bright'],
      question: 'The output has sixteen cells. What is their sum for the edge from bright to dark?',
      claim:
        '240: two columns of four cells with 30 each. From dark to bright the cells are −30, and the sum is −240.',
      why: 'The sign of the output shows the direction of the edge. If the direction does not matter, take the absolute value.',
    },
    padding: {
      title: 'Three settings',
      runs: ['p = 0', 'p = 1', 'p = 0, s = 2'],
      question:
        'How many rows does the output have for a 6 × 6 image, a 3 × 3 filter and no padding?',
      claim: '4 rows. With p = 1 it has 6, and with a stride of 2 it has 2.',
      why: '⌊(n + 2p − f) / s⌋ + 1: 6 − 3 + 1 = 4; 6 + 2 − 3 + 1 = 6, the same as the input; ⌊3 / 2⌋ + 1 = 2.',
    },
    blur: {
      title: 'Edges or blur',
      runs: ['all edges: adds up to 0', 'blur: adds up to 16'],
      question: 'On the house: for which filter are more cells of the output different from 0?',
      claim:
        'Blur: all its cells are different from 0. For the edge filter it is fewer than 70 % of them.',
      why: 'On a flat region every filter gives the brightness times the sum of its numbers. If the sum is 0, the output is 0 wherever nothing changes. That makes it an edge detector.',
    },
  },
} as const;
