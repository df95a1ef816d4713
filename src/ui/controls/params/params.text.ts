/** What the controls say that few labs have. */
export const paramsText = {
  tooLong: (most: number, found: number) =>
    `At most ${most} characters were expected; these are ${found}.`,
  choose: 'no answer',
  addBox: 'Add a box',
  boxKeys:
    'Arrow keys move a box, with Shift its lower right corner; Delete takes it away. It can be dragged too.',
  box: (number: number, label: string, edges: string) => `Box ${number}, ${label}: ${edges}`,
  edges: (left: string, top: string, right: string, bottom: string) =>
    `from ${left}, ${top} to ${right}, ${bottom}`,
  classOf: (number: number) => `Class of box ${number}`,
  removeBox: (number: number) => `Take box ${number} away`,
  canvas: (label: string) => `${label}: a picture of sides 1`,
  layer: (number: number, name: string) => `Layer ${number}: ${name}`,
  addLayer: 'Add a layer',
  addKind: (name: string) => `Add: ${name}`,
  removeLayer: (number: number) => `Take layer ${number} away`,
  moveUp: (number: number) => `Move layer ${number} towards the input`,
  field: (number: number, label: string) => `${label} of layer ${number}`,
} as const;
