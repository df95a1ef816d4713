/** The names of files in zips: in UTF-8 where that is said or true, else in the IBM PC's character set, as the format has it. */

/** A path with “/” between its folders, without drive, “.” and “..”; a folder's own ends with “/”. */
export function zipName(name: Uint8Array, extra: Uint8Array, isUtf8: boolean): string {
  const said = unicodeName(extra) ?? (isUtf8 ? new TextDecoder().decode(name) : decoded(name));
  const path = said
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '');
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/') + (path.endsWith('/') ? '/' : '');
}

/** Info-ZIP writes the name in UTF-8 beside that of the system: a version, a checksum, the name. */
function unicodeName(extra: Uint8Array): string | undefined {
  const field = extraField(extra, 0x7075);
  return field && field.length > 5 ? new TextDecoder().decode(field.subarray(5)) : undefined;
}

/** What an extra field has. */
export function extraField(extra: Uint8Array, id: number): Uint8Array | undefined {
  for (let at = 0; at + 4 <= extra.length;) {
    const [found, length] = [
      extra[at]! + 256 * extra[at + 1]!,
      extra[at + 2]! + 256 * extra[at + 3]!,
    ];
    if (found === id) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
}

function decoded(name: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return Array.from(name, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : CP437[byte - 128],
    ).join('');
  }
}

const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
