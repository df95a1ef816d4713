/** Numbers of things, and lists of names, as sentences say them. */
export const count = (number: number) => number.toLocaleString('en');
export const pictures = (number: number) =>
  number === 1 ? '1 picture' : `${count(number)} pictures`;
export const bytes = (number: number) => (number === 1 ? '1 byte' : `${count(number)} bytes`);
export const short = (said: string) => (said.length <= 40 ? said : `${said.slice(0, 39)}…`);
export const some = (names: readonly string[], most = 4) =>
  `${names
    .slice(0, most)
    .map((name) => `“${short(name)}”`)
    .join(', ')}${names.length > most ? ' …' : ''}`;
/** “a”, “a and b”, “a, b and c”. */
export const list = (parts: readonly string[]) =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(Boolean).join(' and ');
