/** Where the built module lies. */
export const kernels: string;
/** Its sources. */
export const sources: string;
/** Brings the module up to date; throws with the compiler's words when the sources do not compile. */
export function buildWasm(): void;
