/** Hands a file to the browser's downloads. */

export function saveText(name: string, content: string): void {
  saveBlob(name, new Blob([content], { type: 'text/plain' }));
}

export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
