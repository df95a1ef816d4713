/** LZF (Marc Lehmann’s LibLZF), which h5py packs with where compression='lzf' is asked for. */

/** The unpacked bytes. Throws where they are more than `most`, or the packed ones are damaged. */
export function unpackLzf(packed: Uint8Array, most: number): Uint8Array {
  const result = new Uint8Array(most);
  let filled = 0;
  for (let at = 0; at < packed.length;) {
    const control = packed[at++]!;
    if (control < 32) {
      // so many bytes, and one, as they are
      const length = control + 1;
      if (filled + length > most || at + length > packed.length) throw new RangeError('LZF');
      result.set(packed.subarray(at, at + length), filled);
      at += length;
      filled += length;
      continue;
    }
    // a copy of what came before: three bits of length, thirteen of distance
    let length = control >> 5;
    if (length === 7) length += packed[at++]!;
    const from = filled - ((control & 31) << 8) - packed[at++]! - 1;
    length += 2;
    if (!(from >= 0 && filled + length <= most)) throw new RangeError('LZF');
    for (let i = 0; i < length; i++) result[filled + i] = result[from + i]!;
    filled += length;
  }
  return result.subarray(0, filled);
}
