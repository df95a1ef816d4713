/**
 * Lets a page that was translated go on. A translator puts a <font> in the place of every text, but lit writes what is new to
 * the node at that place: here a <font> takes it as a text would, and the translator then translates the new words.
 */
export function goOnTranslated(): void {
  Object.defineProperty(HTMLFontElement.prototype, 'data', {
    configurable: true,
    get(this: HTMLFontElement) {
      return this.textContent;
    },
    set(this: HTMLFontElement, words: string) {
      this.textContent = words;
    },
  });
}
