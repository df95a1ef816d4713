/** The built WebAssembly module as bytes (tools/wasm-plugin.ts). */
declare module '*.wasm?bytes' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
