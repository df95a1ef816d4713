import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { RandomState } from '../../src/core/random';
import { Sha256 } from '../../src/data/files/sha256';

test('SHA-256 is that of OpenSSL, for every length and however it is cut into pieces', () => {
  const random = new RandomState(1);
  for (const length of [...Array(200).keys(), 1000, 100_000]) {
    const bytes = Uint8Array.from(random.randint(0, 256, length));
    const hash = new Sha256();
    for (let at = 0; at < length;) {
      const size = 1 + (at % 97);
      hash.update(bytes.subarray(at, at + size));
      at += size;
    }
    expect(hash.digest()).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});
