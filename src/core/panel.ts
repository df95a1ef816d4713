/** What can be asked of a model in training, and what it answers: panels by name. */

/** The question and the answer of one panel: plain data, since they travel between page and worker. */
export interface PanelOf<Q, A> {
  readonly question: Q;
  readonly answer: A;
}

/** Every panel by its name. Each declares itself here, where its question and its answer are declared (`core/panels`). */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface Panels {}
export type PanelName = keyof Panels;

/** What is asked of some panels; `true` where there is nothing to ask about. */
export type Demand<N extends PanelName = PanelName> = {
  readonly [K in N]?: Panels[K]['question'];
};

/** Their answers, each there when it was asked for and makes sense for the model. */
export type Seen<N extends PanelName = PanelName> = {
  readonly [K in N]?: Panels[K]['answer'];
};
