/** What is used of jsfive: https://github.com/usnistgov/jsfive. Everything it gives comes from a file, so nothing is promised. */
declare module 'jsfive' {
  export class File {
    constructor(content: ArrayBuffer, name: string);
    readonly keys: readonly string[];
    /** Throws where there is none, and where it is damaged: strings too. */
    get(key: string): Dataset | Group | null;
  }

  export class Group {
    readonly keys: readonly string[];
  }

  export class Dataset {
    readonly shape: unknown;
    /** Such as “<u1” or “S7”; a list for references and words of any length. */
    readonly dtype: unknown;
    readonly value: unknown;
    readonly _dataobjects: {
      /** Where messages of a type are: 8 says how the values are stored. */
      find_msg_type(type: number): readonly ReadonlyMap<string, unknown>[];
      /** What was done to each chunk, in this order; null where nothing was. */
      readonly filter_pipeline: readonly ReadonlyMap<string, unknown>[] | null;
    };
  }
}
