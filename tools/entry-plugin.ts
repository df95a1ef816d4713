/** Entries that nothing imports: the code that an entry shares with other chunks lies in a chunk of its own. */
import type { Plugin } from 'vite';

/**
 * WebKit evaluates the entry of a module worker a second time when another module imports it: what the first evaluation
 * keeps, such as the run in training, is lost to the second. A plugin, because Vite passes this option on for pages but
 * not for workers.
 */
export function entryPlugin(): Plugin {
  return {
    name: 'entries-of-their-own',
    options: (options) => ({ ...options, preserveEntrySignatures: 'strict' }),
  };
}
