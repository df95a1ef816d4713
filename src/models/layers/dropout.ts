/** Dropout: what is dropped, and whether, is the pass's. */
import { applied } from '../layer';

export const layer = applied('dropout', (_, a, pass) => pass.drop(a));
