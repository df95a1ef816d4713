/** The map: the syllabus of the five courses, with the labs there are and what each shows. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { appText as text } from '../app.text';
import { labEntry, type LabEntry, labs } from '../../labs/index';
import { type Course, courses, type Topic, type Week } from '../../labs/syllabus';
import { shared } from '../../ui/theme/styles';
import type { Hit } from './guide-search';
import { finishedExperiments, visitedLabs } from '../workspace/storage';

@customElement('home-page')
export class HomePage extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        max-width: 72rem;
        margin-inline: auto;
        padding: 1rem 1.25rem 4rem;
        font-size: 1rem;
        line-height: 1.5;
      }
      .lead {
        max-width: 42rem;
        padding-block: 1.5rem 2rem;
      }
      h1 {
        font-size: clamp(1.75rem, 4vw, 2.5rem);
        line-height: 1.15;
        letter-spacing: -0.015em;
        margin: 0 0 0.75rem;
      }
      .lead p {
        color: var(--quiet);
        font-size: 1.0625rem;
        margin: 0;
      }
      .start {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        gap: 1rem;
        margin-block-end: 2rem;
      }
      .find {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1rem;
        align-items: center;
        margin-block-end: 2rem;
      }
      .find input {
        flex: 0 1 22rem;
        min-block-size: 2.5rem;
        padding-inline: 0.75rem;
        border-color: var(--control-line);
      }
      a.card {
        display: block;
        padding: 1rem 1.25rem;
        border: 1px solid var(--hairline);
        border-radius: 0.625rem;
        color: inherit;
        text-decoration: none;
      }
      a.card:hover {
        border-color: var(--accent);
      }
      .card b {
        display: block;
        font-size: 1.0625rem;
        color: var(--accent-text);
      }
      .where,
      .done {
        font-size: 0.8125rem;
        color: var(--quiet);
      }
      .course {
        border-block-start: 1px solid var(--hairline);
        padding-block: 1.5rem;
      }
      h2 {
        font-size: 1.25rem;
        margin: 0 0 1rem;
        display: flex;
        gap: 0.75rem;
        align-items: baseline;
      }
      h2 span {
        color: var(--quiet);
        font-weight: 400;
        font-size: 0.875rem;
        white-space: nowrap;
      }
      .week {
        display: grid;
        grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
        gap: 0.25rem 3rem;
        padding-block: 0.5rem 1.75rem;
      }
      h3 {
        grid-column: 1 / -1;
        font-size: 1rem;
        margin: 0 0 0.25rem;
      }
      h3 span {
        color: var(--quiet);
        font-weight: 400;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      .labs li {
        padding-block: 0.3rem;
      }
      .labs a {
        color: var(--accent-text);
        font-weight: 600;
        text-decoration: none;
      }
      .labs a:hover {
        text-decoration: underline;
      }
      .labs p {
        margin: 0;
        font-size: 0.875rem;
        color: var(--quiet);
      }
      .topics {
        font-size: 0.875rem;
        line-height: 1.4;
      }
      .topics li {
        padding-block: 0.25rem;
      }
      .topics .by {
        color: var(--quiet);
      }
      .topics a {
        color: inherit;
        text-decoration-color: var(--hairline);
        text-underline-offset: 0.2em;
      }
      .topics a:hover {
        color: var(--accent-text);
        text-decoration-color: currentColor;
      }
      .coming {
        color: var(--quiet);
      }
      .later {
        columns: 3 16rem;
        column-gap: 3rem;
      }
      .later section {
        break-inside: avoid;
        padding-block-end: 1rem;
      }
      @media (max-width: 48rem) {
        .week {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      footer {
        border-block-start: 1px solid var(--hairline);
        padding-block: 1.5rem;
        color: var(--quiet);
        font-size: 0.875rem;
        max-width: 42rem;
      }
    `,
  ];

  @property({ attribute: false }) finished = finishedExperiments();
  /** The labs that have been opened, the last one first. */
  @property({ attribute: false }) visited = visitedLabs();
  /** What is looked for, in lower case; empty shows everything. */
  @state() private sought = '';
  /** What the guides have on it, once their text is there. */
  @state() private hits: readonly Hit[] = [];

  override render() {
    return html`<div class="lead">
        <h1>${text.homeTitle}</h1>
        <p>${text.homeLead}</p>
      </div>
      <div class="start">${this.#start()}</div>
      <div class="find" role="search">
        <input
          type="search"
          class="outlined"
          aria-label=${text.findLab}
          placeholder=${text.findLab}
          @input=${(e: Event) => this.#seek((e.target as HTMLInputElement).value)}
        />
        <span class="where" role="status">${text.labsFound(this.#found().length)}</span>
      </div>
      ${courses.map((course) => this.#course(course))}
      <footer>${text.privacy}</footer>`;
  }

  /** Where the learner was last and the lab after it; then where a newcomer is sent first. */
  #start() {
    const last = labs.findIndex(({ id }) => id === this.visited[0]);
    const next = labs.slice(last + 1).find(({ id }) => !this.visited.includes(id));
    const cards = [
      ...(last >= 0 ? [{ lab: labs[last]!, why: text.goOnHere }] : []),
      ...(last >= 0 && next ? [{ lab: next, why: text.next }] : []),
      ...first.map((id) => ({ lab: labEntry(id)!, why: '' })),
    ];
    const once = cards.filter(({ lab }, i) => cards.findIndex((c) => c.lab === lab) === i);
    return once.slice(0, 3).map(({ lab, why }) => this.#card(lab, why));
  }

  #card(lab: LabEntry, why: string) {
    return html`<a class="card" href=${`#/${lab.id}`}>
      <span class="where"
        >${why ? html`<strong>${why}</strong> · ` : nothing}${text.courseWeek(lab.course, lab.week)}</span
      >
      <b>${lab.title}</b>
      <span>${lab.summary}</span>
      ${this.#done(lab)}
    </a>`;
  }

  /** How many of its experiments the learner has seen to their end, or that it has at least been opened. */
  #done({ id }: LabEntry) {
    const done = [...this.finished].filter((finished) => finished.startsWith(`${id}/`)).length;
    if (done > 0) return html`<div class="done">${text.experimentsDone(done)}</div>`;
    return this.visited.includes(id) ? html`<div class="done">${text.opened}</div>` : nothing;
  }

  /** The text of all guides comes with the first letter; until then titles, summaries and topics are searched. */
  async #seek(words: string) {
    this.sought = words.trim().toLowerCase();
    // Without it, titles and topics have to do.
    const search = await import('./guide-search').catch(() => undefined);
    this.hits = search?.findLabs(this.sought) ?? [];
  }

  #found(): readonly LabEntry[] {
    const hits = new Set(this.hits.map(({ lab }) => lab));
    return labs.filter(
      (lab) => hits.has(lab.id) || this.#isSought(lab.title, lab.summary) || this.#byTopic(lab),
    );
  }

  /** The section of a lab's guide that speaks of what is looked for. */
  #place({ id }: LabEntry) {
    const heading = this.sought && this.hits.find(({ lab }) => lab === id)?.heading;
    return heading ? html`<p class="where">${text.foundIn(heading)}</p>` : nothing;
  }

  #byTopic(lab: LabEntry): boolean {
    return courses.some(({ weeks }) =>
      weeks.some(({ topics }) =>
        topics.some(({ id, title }) => lab.topics.includes(id) && this.#isSought(title)),
      ),
    );
  }

  #isSought(...words: readonly string[]): boolean {
    return words.some((said) => said.toLowerCase().includes(this.sought));
  }

  /** The weeks that have labs, each with its topics; then those still to come. */
  #course(course: Course) {
    const weeks = course.weeks.map((week) => ({ week, here: labsOf(course, week) }));
    const there = weeks
      .filter(({ here }) => here.length > 0)
      .map((w) => this.#week(course, w.week));
    const later = weeks
      .filter(({ here }) => here.length === 0)
      .map((w) => this.#later(course, w.week));
    const shown = there.filter((week) => week !== nothing);
    const hidden = later.filter((week) => week !== nothing);
    if (shown.length + hidden.length === 0) return nothing;
    return html`<section class="course" aria-labelledby=${`course-${course.number}`}>
      <h2 id=${`course-${course.number}`}>
        <span>${text.courseNumber(course.number)}</span>${course.title}
      </h2>
      ${shown} ${hidden.length > 0 ? html`<div class="later">${hidden}</div>` : nothing}
    </section>`;
  }

  #week(course: Course, week: Week) {
    const found = this.#found();
    const here = labsOf(course, week).filter((lab) => found.includes(lab));
    const topics = week.topics.filter(({ title }) => this.#isSought(title));
    if (here.length + topics.length === 0) return nothing;
    return html`<section class="week" aria-label=${text.courseWeek(course.number, week.number)}>
      ${heading(week)}
      <ul class="labs">
        ${here.map(
          (lab) =>
            html`<li>
              <a href=${`#/${lab.id}`}>${lab.title}</a>
              <p>${lab.summary}</p>
              ${this.#place(lab)} ${this.#done(lab)}
            </li>`,
        )}
      </ul>
      <ul class="topics" aria-label=${text.topics}>
        ${topics.map((topic) => topicItem(topic))}
      </ul>
    </section>`;
  }

  #later(course: Course, week: Week) {
    const topics = week.topics.filter(({ title }) => this.#isSought(title));
    if (topics.length === 0) return nothing;
    return html`<section aria-label=${text.courseWeek(course.number, week.number)}>
      ${heading(week)}
      <ul class="topics" aria-label=${text.topics}>
        ${topics.map((topic) => topicItem(topic))}
      </ul>
    </section>`;
  }
}

/** Where a newcomer is sent first. */
const first = [
  'c1w2-logistic-regression',
  'c1w3-shallow-network',
  'c4w1-convolutional-network',
].filter((id) => labEntry(id));

function labsOf(course: Course, week: Week): readonly LabEntry[] {
  return labs.filter((lab) => lab.course === course.number && lab.week === week.number);
}

function heading({ number, title }: Week) {
  return html`<h3><span>${text.weekNumber(number)} ·</span> ${title}</h3>`;
}

/** A topic of the lectures, with the labs that show it. */
function topicItem({ id, title }: Topic) {
  const by = labs.filter((lab) => lab.topics.includes(id));
  if (by.length === 0) return html`<li class="coming">${title}</li>`;
  return html`<li>
    ${title}
    <span class="by"
      >${by.map(
        (lab, i) => html`${i > 0 ? ' · ' : '→ '}<a href=${`#/${lab.id}`}>${lab.title}</a>`,
      )}</span
    >
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'home-page': HomePage;
  }
}
