/** The whole page: header, routes, and the workspace of the lab that is open. */
import { css, html, LitElement, nothing, unsafeCSS } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Link } from '../../core/share';
import { appText as text } from '../app.text';
import { shareText } from '../../core/share.text';
import { labEntry, loadLab, loadNotes, loadView, type Notes } from '../../labs/index';
import { courseOf } from '../../labs/syllabus';
import { icon, registerIcons } from '../../ui/theme/icons';
import type { LabView } from '../../ui/lab-view';
import '../../ui/controls/message-bar';
import { shared } from '../../ui/theme/styles';
import { setTheme, type Theme, themes } from '../../ui/theme/theme';
import { Address } from './address';
import './home-page';
import { whole } from './wide';
import type { LabPage } from './lab-page';
import { SourceController } from '../source-controller';
import { isOutdated, offerUpdates } from './offline';
import { type Route, routeOf } from './routes';
import * as storage from '../workspace/storage';
import type { Workspace } from '../workspace/workspace';

/** The lab of the first visit: one click from moving. */
const FIRST_LAB = 'c1w3-shallow-network';

/** A lab with all its parts loaded. */
interface OpenLab {
  readonly workspace: Workspace;
  readonly view: LabView;
  readonly notes: Notes;
}

registerIcons();

@customElement('playground-app')
export class PlaygroundApp extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        font-size: 1rem;
        line-height: 1.5;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
        max-width: 108rem;
        margin-inline: auto;
        padding: 0.5rem 1.25rem;
        border-block-end: 1px solid var(--hairline);
      }
      .brand {
        font-weight: 700;
        color: var(--text);
        text-decoration: none;
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
        min-height: 2rem;
      }
      .brand svg {
        width: 1.25rem;
        height: 1.25rem;
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.5rem;
        flex: 1;
        min-width: 0;
        color: var(--quiet);
        font-size: 0.875rem;
      }
      nav a {
        color: var(--quiet);
      }
      .tools {
        display: flex;
        gap: 0.25rem;
        align-items: center;
      }
      select {
        font: inherit;
        font-size: 0.875rem;
        color: inherit;
        background: var(--surface);
        border: 1px solid transparent;
        border-radius: var(--radius);
        height: 2rem;
      }
      select:hover {
        border-color: var(--control-line);
      }
      .skip {
        position: absolute;
        inset-inline-start: -100vw;
      }
      .skip:focus {
        position: static;
      }
      .update {
        max-width: 108rem;
        margin-inline: auto;
        padding-inline: 1.25rem;
      }
      .problem,
      .loading {
        max-width: 60rem;
        margin: 0 auto;
        padding: 2rem 1.25rem;
      }
      footer {
        max-width: 108rem;
        margin-inline: auto;
        padding: 0.5rem 0.75rem;
        color: var(--quiet);
        font-size: 0.875rem;
      }
      /* An open lab fills the window: its columns scroll, the page does not. */
      @media ${unsafeCSS(whole)} {
        :host([in-lab]) {
          display: flex;
          flex-direction: column;
          block-size: 100dvh;
        }
        :host([in-lab]) header {
          inline-size: 100%;
          box-sizing: border-box;
        }
        :host([in-lab]) main {
          flex: 1;
          min-block-size: 0;
          display: flex;
          flex-direction: column;
        }
        :host([in-lab]) lab-page {
          flex: 1;
          min-block-size: 0;
          inline-size: 100%;
          box-sizing: border-box;
        }
        :host([in-lab]) footer {
          inline-size: 100%;
          box-sizing: border-box;
          padding-block: 0.125rem;
          border-block-start: 1px solid var(--hairline);
        }
      }
      @media print {
        footer,
        .tools {
          display: none;
        }
      }
      @media (max-width: 44rem) {
        /* Above the transport, which stands at the lower edge there. */
        footer.lab {
          padding-block-end: 6rem;
        }
        header {
          padding-inline: 0.75rem;
        }
        nav {
          order: 1;
          flex-basis: 100%;
        }
        nav span:last-child:not(:only-child) {
          display: none;
        }
        .tools {
          margin-inline-start: auto;
        }
        .tools .word {
          display: none;
        }
      }
    `,
  ];

  @state() private opened: OpenLab | undefined;
  @state() private loading = false;
  @state() private problem = '';
  @state() private theme = storedTheme();
  @state() private sharing = false;
  @state() private shortcuts = false;
  @state() private about = false;
  @state() private kept = false;
  /** Loads the newer version, where there is one. */
  @state() private newer: (() => void) | undefined;
  /** The failure that was last looked into. */
  #failure: string | undefined;
  @query('lab-page') private labPage!: LabPage | null;
  /** The opening or closing of a workspace that is under way. */
  #turn: Promise<void> = Promise.resolve();
  /** Counts navigations, so that a lab that loads too late is dropped. */
  #visit = 0;
  readonly #address = new Address(() => void this.#go());

  /** The workspace of the open lab: for tests, and for the curious at the console. */
  get workspace(): Workspace | undefined {
    return this.opened?.workspace;
  }

  constructor() {
    super();
    new SourceController(this, () => this.opened?.workspace);
  }

  override connectedCallback() {
    super.connectedCallback();
    setTheme(this.theme);
    this.#address.connect();
    addEventListener('keydown', this.#key);
    addEventListener('wa-hide', noteLeaving);
    addEventListener('wa-after-hide', noteGone);
    void this.#go();
    offerUpdates((load) => (this.newer = load));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#address.disconnect();
    removeEventListener('keydown', this.#key);
    removeEventListener('wa-hide', noteLeaving);
    removeEventListener('wa-after-hide', noteGone);
  }

  override render() {
    return html`${this.#header()}
      <main id="main">
        ${this.#updateMessage()}
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        ${this.loading && !this.opened ? html`<p class="loading">${text.loading}</p>` : nothing}
        ${this.opened ? this.#lab(this.opened) : nothing}
        ${!this.opened && !this.loading ? html`<home-page></home-page>` : nothing}
      </main>
      ${this.loading && !this.opened ? nothing : this.#footer()}
      <kept-dialog
        ?open=${this.kept}
        .lab=${this.opened?.workspace.id ?? ''}
        @closed=${() => (this.kept = false)}
      ></kept-dialog>
      <about-dialog ?open=${this.about} @closed=${() => (this.about = false)}></about-dialog>
      ${this.#dialogs()}`;
  }

  override updated() {
    const lab = this.opened && labEntry(this.opened.workspace.id);
    document.title = lab ? `${lab.title} · Descent` : 'Descent';
    this.toggleAttribute('in-lab', this.opened !== undefined);
    if (this.sharing) this.#need(import('../dialogs/share-dialog'), () => (this.sharing = false));
    if (this.shortcuts)
      this.#need(import('../dialogs/shortcuts-dialog'), () => (this.shortcuts = false));
    if (this.about) this.#need(import('../dialogs/about-dialog'), () => (this.about = false));
    if (this.kept) this.#need(import('../dialogs/kept-dialog'), () => (this.kept = false));
    void this.#lookIntoFailure();
    // What is copied from the bar repeats the run in focus.
    if (this.opened) this.#address.write(() => this.opened?.workspace.link);
  }

  #header() {
    const entry = this.opened && labEntry(this.opened.workspace.id);
    const course = entry && courseOf(entry.course);
    return html`<header>
      <button class="skip" @click=${this.#skip}>${text.skip}</button>
      <a class="brand" href="#/" aria-label=${text.home}>${descentMark} Descent</a>
      <nav aria-label=${text.where}>
        ${
          entry
            ? html`<span>▸</span> <a href="#/">${text.courseWeek(entry.course, entry.week)}</a>
                <span>${course?.title ?? ''}</span>`
            : html`<span>${text.tagline}</span>`
        }
      </nav>
      <div class="tools">
        ${
          this.opened || this.loading
            ? html`<button
                  ?disabled=${!this.opened}
                  @click=${() => (this.shortcuts = true)}
                  aria-label=${text.shortcuts}
                  title=${text.shortcuts}
                >
                  ${icon('help')}
                </button>
                <button
                  ?disabled=${!this.opened}
                  @click=${() => (this.sharing = true)}
                  aria-label=${text.shareWord}
                >
                  ${icon('share')} <span class="word">${text.shareWord}</span>
                </button>`
            : nothing
        }
        <select
          aria-label=${text.theme}
          @change=${(e: Event) => this.#setTheme((e.target as HTMLSelectElement).value as Theme)}
        >
          ${themes.map(
            (theme) =>
              html`<option value=${theme} ?selected=${theme === this.theme}>
                ${text.themes[theme]}
              </option>`,
          )}
        </select>
      </div>
    </header>`;
  }

  /** Not before the page is there, which would push it down. */
  #footer() {
    return html`<footer class=${this.opened ? 'lab' : ''}>
      <button @click=${() => (this.about = true)}>${text.about}</button>
      <button @click=${() => (this.kept = true)}>${text.kept}</button>
    </footer>`;
  }

  /** On every page, so that it is not lost with the lab that is left. */
  #updateMessage() {
    const { newer } = this;
    if (!newer) return nothing;
    const load = async () => {
      await this.opened?.workspace.save();
      newer();
    };
    const message = {
      id: 1,
      kind: 'info' as const,
      text: text.updateReady,
      actions: [{ label: text.reload, act: () => void load() }],
    };
    return html`<message-bar
      class="update"
      .messages=${[message]}
      @message-close=${() => (this.newer = undefined)}
    ></message-bar>`;
  }

  /** A part of the page that comes when it is asked for; where it does not come, that is said. */
  #need(part: Promise<unknown>, close: () => void): void {
    part.catch(() => {
      close();
      this.opened?.workspace.notify('warning', text.notLoaded);
    });
  }

  /** A worker that cannot start may be one of a version that the server has no more. */
  async #lookIntoFailure(): Promise<void> {
    const run = this.opened?.workspace.current;
    const failure = run?.status === 'failed' ? `${run.id} ${run.step} ${run.error}` : undefined;
    if (failure === this.#failure) return;
    this.#failure = failure;
    if (failure && (await isOutdated())) this.newer = () => location.reload();
  }

  #lab({ workspace, view, notes }: OpenLab) {
    const { title = '', summary = '' } = labEntry(workspace.id) ?? {};
    return html`<lab-page
      .workspace=${workspace}
      .view=${view}
      .notes=${notes}
      .heading=${title}
      .summary=${summary}
    ></lab-page>`;
  }

  #dialogs() {
    const workspace = this.opened?.workspace;
    if (!workspace) return nothing;
    return html`<share-dialog
        .workspace=${workspace}
        ?open=${this.sharing}
        @closed=${() => (this.sharing = false)}
      ></share-dialog>
      <shortcuts-dialog
        ?open=${this.shortcuts}
        @closed=${() => (this.shortcuts = false)}
      ></shortcuts-dialog>`;
  }

  /** Opens what the address says. An empty address is the first lab on the first visit, the map later. */
  async #go(): Promise<void> {
    const visit = ++this.#visit;
    const hash = this.#address.read();
    const first = storage.preference('visited') === undefined;
    storage.setPreference('visited', 'yes');
    const route =
      routeOf(hash) ??
      (first
        ? { page: 'lab' as const, link: { lab: FIRST_LAB, query: new URLSearchParams() } }
        : undefined);
    this.sharing = false;
    this.problem = route ? problemOf(route) : '';
    if (route?.page !== 'lab' || this.problem) return this.#openMap(visit);
    if (this.opened?.workspace.id === route.link.lab)
      return this.opened.workspace.openLink(route.link);
    await this.#openLab(route.link, visit);
    if (first && hash === '') this.opened?.workspace.notify('info', text.welcome);
  }

  async #openMap(visit: number): Promise<void> {
    const closed = this.#leave();
    this.loading = false;
    await this.#arrive(visit);
    await closed;
  }

  async #openLab(link: Link, visit: number): Promise<void> {
    this.loading = true;
    try {
      await this.#leave();
      const [lab, view, notes, { Workspace }] = await Promise.all([
        loadLab(link.lab),
        loadView(link.lab),
        loadNotes(link.lab),
        import('../workspace/workspace'),
        import('./lab-page'),
      ]);
      await this.#inTurn(async () => {
        if (visit !== this.#visit) return;
        const workspace = new Workspace(link.lab, lab);
        workspace.addEventListener('show-kept', () => (this.kept = true));
        await workspace.open(link);
        if (visit !== this.#visit) return workspace.close();
        this.opened = { workspace, view, notes };
        storage.visitLab(link.lab);
      });
      if (visit !== this.#visit) return;
    } catch (error) {
      const sentence = await whyNotOpened(error);
      if (visit === this.#visit) this.problem = sentence;
    } finally {
      if (visit === this.#visit) this.loading = false;
    }
    await this.#arrive(visit);
  }

  async #leave(): Promise<void> {
    const { opened } = this;
    this.opened = undefined;
    if (opened) await this.#inTurn(() => opened.workspace.close());
  }

  /** One workspace after the other: the next reads what the last one keeps, and takes over its runs. */
  #inTurn(act: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** What the address names is shown now, unless it names something else by now. */
  async #arrive(visit: number): Promise<void> {
    await this.updateComplete;
    if (visit === this.#visit) this.#address.restoreScroll();
  }

  #setTheme(theme: Theme): void {
    this.theme = theme;
    setTheme(theme);
    storage.setPreference('theme', theme);
  }

  #skip = () => {
    const main = this.renderRoot.querySelector<HTMLElement>('main')!;
    main.tabIndex = -1;
    main.focus();
  };

  /** Keys act where no control of their own has the keyboard. */
  #key = (e: KeyboardEvent) => {
    const target = e.composedPath()[0] as Element;
    const workspace = this.opened?.workspace;
    if (!workspace) return;
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'z' && !isField(target)) {
      e.preventDefault();
      if (e.shiftKey) workspace.redo();
      else workspace.undo();
      return;
    }
    if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented || usesKeys(e)) return;
    // A key held down repeats: it steps on, but does not play and pause by turns.
    if (e.repeat && e.key !== 'ArrowRight') {
      if (e.key === ' ') e.preventDefault();
      return;
    }
    if (e.key === '?') this.shortcuts = true;
    else if (this.labPage?.press(e.key)) e.preventDefault();
  };
}

/** Dialogs that are told to close: they keep the keyboard while they fade, but the learner is done with them. */
const leaving = new WeakSet<EventTarget>();

function noteLeaving(e: Event): void {
  if (!e.defaultPrevented) leaving.add(e.composedPath()[0]!);
}

function noteGone(e: Event): void {
  leaving.delete(e.composedPath()[0]!);
}

/** Why a lab did not open: files of another version, no network, or a fault of its own. */
async function whyNotOpened(error: unknown): Promise<string> {
  if (await isOutdated()) return text.labOutdated;
  const message = error instanceof Error ? error.message : String(error);
  // What the browsers say of a module that does not come.
  const isMissing = /dynamically imported module|module script failed|Failed to fetch/i.test(
    message,
  );
  return isMissing ? text.labOffline : text.labFailed(message);
}

/** Why a route leads to no lab, in a sentence; empty where it does, or leads to the map. */
function problemOf(route: Route): string {
  if (route.page === 'unknown') return shareText.notUnderstood(route.said.slice(0, 60));
  if (route.page === 'lab' && !labEntry(route.link.lab))
    return shareText.unknownLab(route.link.lab.slice(0, 40));
  return '';
}

/** Whether what has the keyboard makes use of keys itself. */
function usesKeys(e: KeyboardEvent): boolean {
  const path = e.composedPath();
  // A closed dialog has the keyboard until the next frame.
  const isOver = (node: EventTarget) =>
    leaving.has(node) || (node instanceof HTMLDialogElement && !node.open);
  if (path.some(isOver)) return false;
  return path.some((node) => {
    if (!(node instanceof Element)) return false;
    if (isField(node)) return true;
    const role = node.getAttribute('role') ?? '';
    if (
      node instanceof HTMLButtonElement ||
      node instanceof HTMLAnchorElement ||
      node.localName === 'summary'
    )
      return e.key === ' ' || e.key === 'Enter';
    return (
      [
        'slider',
        'grid',
        'listbox',
        'menu',
        'radio',
        'application',
        'switch',
        'combobox',
        'dialog',
      ].includes(role) || node.localName === 'dialog'
    );
  });
}

function isField(node: Element): boolean {
  return (
    node instanceof HTMLTextAreaElement ||
    node instanceof HTMLSelectElement ||
    node instanceof HTMLInputElement
  );
}

function storedTheme(): Theme {
  return themes.find((theme) => theme === storage.preference('theme')) ?? 'system';
}

const descentMark = html`<svg viewBox="0 0 24 24" aria-hidden="true" fill="none">
  <path
    d="M3 4c2 9 5 14 9 14s7-5 9-14"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
  />
  <circle cx="12" cy="18" r="2.75" fill="var(--accent)" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'playground-app': PlaygroundApp;
  }
}
