/** The map: the syllabus of the five courses, with the labs there are and what each shows. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { appText as text } from '../core/text/app';
import { type LabEntry, labs, upcoming } from '../labs/index';
import { type Course, courses, type Week } from '../labs/syllabus';
import { shared } from '../ui/styles';
import { finishedExperiments } from './storage';

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
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
        gap: 1rem;
        margin-block-end: 3rem;
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
      .weeks {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
        gap: 1.5rem;
      }
      h3 {
        font-size: 0.9375rem;
        margin: 0 0 0.35rem;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
        font-size: 0.875rem;
        color: var(--quiet);
      }
      li {
        padding-block: 0.1rem;
        display: flex;
        gap: 0.4rem;
      }
      li::before {
        content: '·';
      }
      li.covered {
        color: var(--text);
      }
      li.covered::before {
        content: '●';
        color: var(--accent);
        font-size: 0.6em;
        line-height: 2.4;
      }
      .labs {
        margin: 0 0 0.5rem;
        font-size: 0.9375rem;
      }
      .labs a {
        color: var(--accent-text);
        font-weight: 600;
      }
      .coming {
        color: var(--quiet);
        font-style: italic;
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

  override render() {
    return html`<div class="lead">
        <h1>${text.homeTitle}</h1>
        <p>${text.homeLead}</p>
      </div>
      <div class="start">${labs.map((lab) => this.#card(lab))}</div>
      ${courses.map((course) => this.#course(course))}
      <footer>${text.privacy}</footer>`;
  }

  #card(lab: LabEntry) {
    const done = [...this.finished].filter((id) => id.startsWith(`${lab.id}/`)).length;
    return html`<a class="card" href=${`#/${lab.id}`}>
      <span class="where">${text.courseWeek(lab.course, lab.week)}</span>
      <b>${lab.title}</b>
      <span>${lab.summary}</span>
      ${done > 0 ? html`<div class="done">${text.experimentsDone(done)}</div>` : nothing}
    </a>`;
  }

  #course(course: Course) {
    return html`<section class="course" aria-labelledby=${`course-${course.number}`}>
      <h2 id=${`course-${course.number}`}>
        <span>${text.courseNumber(course.number)}</span>${course.title}
      </h2>
      <div class="weeks">${course.weeks.map((week) => this.#week(course, week))}</div>
    </section>`;
  }

  #week(course: Course, week: Week) {
    const here = (lab: { readonly course: number; readonly week: number }) =>
      lab.course === course.number && lab.week === week.number;
    const these = labs.filter(
      (lab) => here(lab) || week.topics.some((t) => lab.topics.includes(t.id)),
    );
    const covering = (topic: string) => these.filter((lab) => lab.topics.includes(topic));
    return html`<section aria-label=${text.weekNumber(week.number)}>
      <h3>${text.weekNumber(week.number)}${week.title ? html` · ${week.title}` : nothing}</h3>
      ${these.map((lab) => html`<p class="labs"><a href=${`#/${lab.id}`}>${lab.title}</a></p>`)}
      ${upcoming.filter(here).map((lab) => html`<p class="labs coming">${lab.title} · ${text.coming}</p>`)}
      <ul>
        ${week.topics.map(({ id, title }) => {
          const by = covering(id);
          return html`<li class=${by.length > 0 ? 'covered' : ''}>
            <span
              >${title}${
                by.length > 0
                  ? html`<span class="hidden">
                      (${text.coveredBy(by.map((lab) => lab.title).join(', '))})</span
                    >`
                  : nothing
              }</span
            >
          </li>`;
        })}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'home-page': HomePage;
  }
}
