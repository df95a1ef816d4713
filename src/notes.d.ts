/** What importing a lab's notes gives; tools/notes-plugin.ts makes it while building. */
declare module '*.md' {
  /**
   * A link in the notes that acts on the page. In the HTML it is `<a href="#" role="button">` with
   * `data-set="rate=0.3,optimizer=adam"` or `data-experiment="2"`.
   */
  export type NoteHandle =
    /** Sets parameters, by key, in the form they have in a link. */
    | { readonly type: 'set'; readonly values: Readonly<Record<string, string>> }
    /** Starts an experiment of the lab; the first one is 1. */
    | { readonly type: 'experiment'; readonly number: number };

  /** The first heading, as text; it is not part of the HTML. */
  export const title: string;
  /** The notes as HTML with MathML; headings start at h2. */
  export const html: string;
  export const handles: readonly NoteHandle[];
}

/** The same notes as text for a search, section by section. */
declare module '*.md?sections' {
  export interface Section {
    readonly heading: string;
    /** Words only, formulas left out. */
    readonly text: string;
  }
  const sections: readonly Section[];
  export default sections;
}
