import { LitElement } from 'lit';
import { onLanguage } from './i18n.js';
import { problemBox, say, waitingBox } from './ui.js';

/** A page: drawn into the document itself, so that one style sheet, find-in-page and print reach it. */
export class Page extends LitElement {
  static properties = {
    params: { attribute: false },
    problem: { state: true },
    ready: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.params = {};
    this.problem = null;
    this.ready = false;
    this.busy = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.unhear = onLanguage(() => {
      this.requestUpdate();
      this.name();
    });
    this.reload();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unhear();
    this.left = true;
  }

  /** Reads what the page shows. */
  async load() {}

  /** The object's name for the tab. */
  title() {
    return '';
  }

  async reload() {
    try {
      await this.load();
      this.ready = true;
      this.problem = null;
      this.name();
    } catch (problem) {
      this.fail(problem);
    }
  }

  name() {
    if (!this.left) window.dispatchEvent(new CustomEvent('kehoach-title', { detail: this.title() }));
  }

  /** Runs one command; a refusal is shown and nothing typed is lost. */
  async act(work) {
    if (this.busy) return undefined;
    this.busy = true;
    this.problem = null;
    try {
      return await work();
    } catch (problem) {
      this.fail(problem);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /** One command, after which, refused or not, the page shows how things stand; false where nothing was sent. */
  actAndLoad(work, said) {
    return this.act(async () => {
      try {
        if ((await work()) !== false) say(said);
      } finally {
        await this.load().catch(() => null);
      }
    });
  }

  fail(problem) {
    if (!(problem instanceof Error)) throw problem;
    if (problem.status === undefined) console.error(problem);
    this.problem = problem;
    this.updateComplete.then(() => this.querySelector('.problem')?.focus());
  }

  render() {
    if (!this.ready) return this.problem ? problemBox(this.problem, () => this.reload()) : waitingBox();
    return this.view();
  }

  view() {
    return null;
  }
}
