/** The shapes by which classes and runs are told apart without colour, for canvases. */
import type { Marker } from '../theme/colours';

/** Adds a marker of radius r around (x, y) to the path. */
export function traceMarker(
  path: CanvasPath,
  marker: Marker,
  x: number,
  y: number,
  r: number,
): void {
  switch (marker) {
    case 'circle':
      path.moveTo(x + r, y);
      path.arc(x, y, r, 0, 2 * Math.PI);
      return;
    case 'square':
      return path.rect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76);
    case 'triangle':
      return polygon(path, 3, x, y, r * 1.25, -Math.PI / 2);
    case 'wedge':
      return polygon(path, 3, x, y, r * 1.25, Math.PI / 2);
    case 'diamond':
      return polygon(path, 4, x, y, r * 1.25, 0);
    case 'cross':
      return arms(path, x, y, r, Math.PI / 4);
    case 'plus':
      return arms(path, x, y, r, 0);
    case 'star':
      return polygon(path, 5, x, y, r * 1.35, -Math.PI / 2, 0.5);
  }
}

function polygon(
  path: CanvasPath,
  corners: number,
  x: number,
  y: number,
  r: number,
  turn: number,
  inner?: number,
): void {
  const points = inner ? corners * 2 : corners;
  for (let i = 0; i < points; i++) {
    const angle = turn + (i * 2 * Math.PI) / points;
    const size = inner && i % 2 ? r * inner : r;
    const [px, py] = [x + size * Math.cos(angle), y + size * Math.sin(angle)];
    if (i) path.lineTo(px, py);
    else path.moveTo(px, py);
  }
  path.closePath();
}

/** Two bars crossed, as an outline of twelve corners. */
function arms(path: CanvasPath, x: number, y: number, r: number, turn: number): void {
  const [long, wide] = [r * 1.25, r * 0.42];
  const corner = [
    [wide, -long],
    [wide, -wide],
    [long, -wide],
    [long, wide],
    [wide, wide],
    [wide, long],
    [-wide, long],
    [-wide, wide],
    [-long, wide],
    [-long, -wide],
    [-wide, -wide],
    [-wide, -long],
  ] as const;
  corner.forEach(([dx, dy], i) => {
    const px = x + dx * Math.cos(turn) - dy * Math.sin(turn);
    const py = y + dx * Math.sin(turn) + dy * Math.cos(turn);
    if (i) path.lineTo(px, py);
    else path.moveTo(px, py);
  });
  path.closePath();
}
