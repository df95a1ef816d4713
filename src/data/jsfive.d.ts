/** What is used of jsfive: https://github.com/usnistgov/jsfive. Everything it gives comes from a file, so nothing is promised. */
declare module 'jsfive' {
  export class File {
    constructor(content: ArrayBuffer, name: string);
    readonly keys: readonly string[];
    /** Throws where there is none, and where it is damaged: strings too. */
    get(key: string): { readonly shape?: unknown; readonly value?: unknown } | null;
  }
}
