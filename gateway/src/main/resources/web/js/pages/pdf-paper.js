import { LitElement, html, nothing, svg } from 'lit';
import { bytes } from '../api.js';
import { t } from '../i18n.js';

const SHARPEST = 2;

let viewer = null;

/** The reader of PDF pages comes only when a PDF is looked at. */
function pdf() {
  viewer ??= import('pdfjs-dist/build/pdf.min.mjs').then((module) => {
    module.GlobalWorkerOptions.workerSrc = import.meta.resolve('pdfjs-dist/build/pdf.worker.min.mjs');
    return module;
  });
  return viewer;
}

/** One page of the document itself, with the places marked that a value was read from. */
class PdfPaper extends LitElement {
  static properties = { src: {}, page: { type: Number }, boxes: { attribute: false }, pages: { state: true }, size: { state: true }, failed: { state: true } };

  constructor() {
    super();
    this.page = 1;
    this.boxes = [];
    this.pages = 0;
    this.size = null;
    this.failed = false;
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.task?.destroy();
  }

  updated(changed) {
    if (changed.has('src') && this.src) this.open();
    else if (changed.has('page')) this.draw();
    else if (changed.has('boxes')) this.bring();
  }

  async open() {
    try {
      const [library, data] = await Promise.all([pdf(), bytes(this.src)]);
      this.task = library.getDocument({
        data,
        useWasm: false,
        isEvalSupported: false,
        standardFontDataUrl: import.meta.resolve('pdfjs-dist/standard_fonts/'),
      });
      this.document = await this.task.promise;
      this.pages = this.document.numPages;
      await this.draw();
    } catch (cause) {
      console.error(cause);
      this.failed = true;
    }
  }

  /** The newest wish wins: a page that was asked for meanwhile is drawn after this one. */
  async draw() {
    if (!this.document) return;
    const wanted = Math.min(Math.max(1, this.page || 1), this.pages);
    if (this.drawn === wanted) return this.bring();
    this.drawn = wanted;
    this.drawing?.cancel();
    const page = await this.document.getPage(wanted);
    if (this.drawn !== wanted) return undefined;
    const plain = page.getViewport({ scale: 1 });
    this.size = { width: plain.width, height: plain.height };
    await this.updateComplete;
    const canvas = this.querySelector('canvas');
    const scale = (canvas.clientWidth / plain.width) * Math.min(window.devicePixelRatio || 1, SHARPEST);
    const viewport = page.getViewport({ scale: Math.max(scale, 1) });
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    this.drawing = page.render({ canvas, viewport });
    await this.drawing.promise.catch(() => undefined);
    return this.bring();
  }

  /** Scrolls the marked place into the upper third of whatever scrolls around the page. */
  bring() {
    const mark = this.querySelector('rect');
    const around = this.closest('.source');
    if (!mark || !around) return;
    around.scrollTop += mark.getBoundingClientRect().top - around.getBoundingClientRect().top - around.clientHeight / 3;
  }

  render() {
    if (this.failed) return html`<p class="quiet">${t('review.pdf-failed')}</p><p><a class="button" href=${this.src} download>${t('review.file')}</a></p>`;
    if (!this.size) return html`<p class="quiet" role="status">${t('loading')}</p>`;
    const { width, height } = this.size;
    return html`<p class="page-no quiet">${t('review.page-of', { n: this.drawn, of: this.pages })}</p>
      <div class="pdf-page"><canvas role="img" aria-label=${t('review.page-of', { n: this.drawn, of: this.pages })}></canvas>
        <svg viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
          ${(this.boxes ?? []).map(([x, y, w, h]) => svg`<rect x=${x - 2} y=${y - 2} width=${w + 4} height=${h + 4} rx="2"></rect>`)}
        </svg></div>${nothing}`;
  }
}

customElements.define('pdf-paper', PdfPaper);
