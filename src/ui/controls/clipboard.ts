/** Text into the clipboard, also where the browser keeps the clipboard's own interface from the page (plain http). */

/** Copies a text; `select` selects it on the page, for the older way and, where that is closed too (false), for the learner. */
export async function copyText(text: string, select: () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select();
    return document.execCommand('copy');
  }
}
