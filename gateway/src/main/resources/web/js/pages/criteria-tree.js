import { html, nothing } from 'lit';
import { number } from '../format.js';
import { t, word } from '../i18n.js';
import { icon } from '../ui.js';

const KINDS = ['POINTS', 'BONUS', 'MINUS', 'VETO'];
const MEASURES = ['TASKS_ON_TIME', 'REPORTS_ON_TIME', 'TASKS_WITHOUT_EXTENSION'];
const MEASURED = ['POINTS', 'MINUS'];
const DEEPEST = 4;

const fresh = () => `c-${crypto.randomUUID().slice(0, 8)}`;

const leafOf = (no) => ({ id: fresh(), no, title: t('criteria.new'), kind: 'POINTS', max: 1, measure: null, proof: true, children: [] });

const groupOf = (no) => ({ ...leafOf(no), title: t('criteria.new-group'), max: 0, proof: false, children: [leafOf(`${no}.1`)] });

export const leavesOf = (nodes) => nodes.flatMap((node) => (node.children.length ? leavesOf(node.children) : [node]));

export const sumOf = (nodes) => leavesOf(nodes).reduce((sum, leaf) => sum + (leaf.kind === 'POINTS' ? Number(leaf.max) || 0 : 0), 0);

/** Up or down among its siblings; a criterion at the edge goes over into the neighbouring group. */
function move(siblings, at, step, around) {
  const to = at + step;
  if (to >= 0 && to < siblings.length) {
    [siblings[at], siblings[to]] = [siblings[to], siblings[at]];
    return;
  }
  const [node] = siblings.splice(at, 1);
  if (step < 0) around.before.children.push(node);
  else around.after.children.unshift(node);
}

const neighbour = (siblings, at) => (siblings[at]?.children.length ? siblings[at] : null);

/** The tree as it is read. */
export const shownTree = (nodes) => nodes.map((node) => html`<section><h3>${node.no ? `${node.no}. ` : ''}${node.title}</h3>
  <ul class="lines criteria-read">${leavesOf([node]).map((leaf) => {
    const kinds = [leaf.kind === 'POINTS' ? null : word('criterion-kind', leaf.kind), leaf.measure ? word('measure', leaf.measure) : null, leaf.proof ? t('criteria.proof') : null].filter(Boolean).join(' · ');
    return html`<li><span>${leaf.no ? `${leaf.no}. ` : ''}${leaf.title} <span class="quiet">${kinds}</span></span><span>${leaf.kind === 'VETO' ? '–' : number(leaf.max)}</span></li>`;
  })}</ul></section>`);

/**
 * The tree as it is edited.
 * @param nodes what is changed in place
 * @param changed called after every change
 * @param wrong attributes of a field by its pointer in the document
 */
export class CriteriaTree {
  constructor(nodes, changed, wrong) {
    this.root = nodes;
    this.changed = changed;
    this.wrong = wrong;
  }

  view() {
    return html`${this.list(this.root, '/criteria', 1, null)}
      <button class="button small" type="button" @click=${() => this.do(() => this.root.push(groupOf(String(this.root.length + 1))))}>${t('criteria.add-group')}</button>`;
  }

  do(work) {
    work();
    this.changed();
  }

  list(siblings, pointer, depth, parents) {
    return html`<ol class="criteria-nodes">${siblings.map((node, at) => this.node({ node, siblings, at, here: `${pointer}/${at}`, depth, parents }))}</ol>`;
  }

  node(place) {
    const { node, here, depth } = place;
    const name = `${node.no ?? ''} ${node.title}`.trim();
    const group = node.children.length > 0;
    return html`<li class=${group ? 'criteria-group' : 'criteria-leaf'}>
      <div class="criteria-fields">
        ${this.text(node, 'no', `${here}/no`, t('criteria.no'), 'criteria-no')}
        <div class="field criteria-title"><label for=${`${here}/title`}>${t(group ? 'criteria.group-title' : 'criteria.title')}</label><textarea id=${`${here}/title`} rows="1" .value=${node.title} aria-invalid=${this.wrong(`${here}/title`)} @input=${(event) => this.do(() => (node.title = event.target.value))}></textarea></div>
        ${group ? nothing : this.leaf(node, here)}
      </div>
      ${group ? this.list(node.children, `${here}/children`, depth + 1, place) : nothing}
      <div class="row">${this.moves(place, name)}
        ${group ? html`<button class="button small" type="button" aria-label=${`${t('criteria.add')}: ${name}`} @click=${() => this.do(() => node.children.push(leafOf(`${node.no ?? ''}.${node.children.length + 1}`)))}>${t('criteria.add')}</button>` : nothing}
        ${!group && depth < DEEPEST ? html`<button class="button small" type="button" aria-label=${`${t('criteria.divide')}: ${name}`} @click=${() => this.do(() => this.divide(node))}>${t('criteria.divide')}</button>` : nothing}
        <button class="button small" type="button" aria-label=${`${t('remove')}: ${name}`} @click=${() => this.do(() => place.siblings.splice(place.at, 1))}>${t('remove')}</button></div>
    </li>`;
  }

  /** A criterion with parts is a heading; the first part takes over its points. */
  divide(node) {
    node.children = [{ ...leafOf(`${node.no ?? ''}.1`), kind: node.kind, max: node.max, measure: node.measure, proof: node.proof }];
    Object.assign(node, { kind: 'POINTS', max: 0, measure: null, proof: false });
  }

  text(node, field, pointer, label, look) {
    return html`<div class="field ${look}"><label for=${pointer}>${label}</label><input id=${pointer} autocomplete="off" .value=${node[field] ?? ''} aria-invalid=${this.wrong(pointer)} @input=${(event) => this.do(() => (node[field] = event.target.value))}></div>`;
  }

  leaf(leaf, here) {
    const veto = leaf.kind === 'VETO';
    return html`<div class="field"><label for=${`${here}/kind`}>${t('criteria.kind')}</label><select id=${`${here}/kind`} @change=${(event) => this.do(() => this.become(leaf, event.target.value))}>${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === leaf.kind}>${word('criterion-kind', kind)}</option>`)}</select></div>
      ${veto ? nothing : html`<div class="field criteria-points"><label for=${`${here}/max`}>${t('criterion.max')}</label><input id=${`${here}/max`} type="number" min="0" step="0.25" inputmode="decimal" .value=${String(leaf.max)} aria-invalid=${this.wrong(`${here}/max`)} @input=${(event) => this.do(() => (leaf.max = Number(event.target.value)))}></div>`}
      ${MEASURED.includes(leaf.kind) ? html`<div class="field"><label for=${`${here}/measure`}>${t('criteria.counting')}</label><select id=${`${here}/measure`} aria-invalid=${this.wrong(`${here}/measure`)} @change=${(event) => this.do(() => Object.assign(leaf, { measure: event.target.value || null, proof: event.target.value ? false : leaf.proof }))}><option value="">${t('criteria.by-people')}</option>${MEASURES.map((measure) => html`<option value=${measure} ?selected=${measure === leaf.measure}>${word('measure', measure)}</option>`)}</select></div>` : nothing}
      ${leaf.measure || veto ? nothing : html`<label class="check"><input type="checkbox" .checked=${leaf.proof} @change=${(event) => this.do(() => (leaf.proof = event.target.checked))}> ${t('criteria.proof')}</label>`}`;
  }

  become(leaf, kind) {
    Object.assign(leaf, { kind, max: kind === 'VETO' ? 0 : leaf.max || 1, measure: MEASURED.includes(kind) ? leaf.measure : null, proof: kind === 'VETO' ? false : leaf.proof });
  }

  moves({ node, siblings, at, parents }, name) {
    const around = parents && !node.children.length ? { before: neighbour(parents.siblings, parents.at - 1), after: neighbour(parents.siblings, parents.at + 1) } : { before: null, after: null };
    const button = (step, label, mark, can) => html`<button class="button small icon-only ${mark}" type="button" ?disabled=${!can} aria-label=${`${label}: ${name}`} title=${label} @click=${() => this.do(() => move(siblings, at, step, around))}>${icon('next')}</button>`;
    return html`${button(-1, t('criteria.up'), 'up', at > 0 || around.before)}${button(1, t('criteria.down'), 'down', at < siblings.length - 1 || around.after)}`;
  }
}
