/** What the page says about data and files. */
export const dataText = {
  features: ['x₁', 'x₂'],
  value: 'value',
  className: (index: number) => `class ${index}`,
  planar: {
    flower: 'Flower',
    circles: 'Circles',
    moons: 'Moons',
    blobs: 'Blobs',
    quantiles: 'Gaussian quantiles',
    spiral: 'Spiral',
    xor: 'Exclusive or',
    gauss: 'Two Gaussians',
    checkerboard: 'Checkerboard',
    unstructured: 'No structure',
    plane: 'Plane',
    'multi-gauss': 'Hills and valleys',
    sine: 'Sine',
    housing: 'Housing prices',
  },
  sine: { x: 'x', y: 'y' },
  housing: { size: 'size (1000 ft²)', price: 'price ($100 000)' },
} as const;
