import { serverTime } from './format.js';
import { language, t } from './i18n.js';
import { mark, signInBeside, who } from './session.js';

/** A refusal: what happened, what was kept, what to do, and the trace id to quote. */
export class Problem extends Error {
  constructor({ status, title, detail, errors = [], traceId = null, type = '' }) {
    super(title);
    Object.assign(this, { status, title, detail, errors, traceId, type });
  }
}

const PICTURES = /^\/api\/(work|progress|completeness|search|plan-items)\b/;
const PATIENCE = [400, 1200];

let lastChange = null;

/** Pictures wait a moment for the change this page has just made. */
function fresh(path) {
  if (!lastChange || Date.now() - lastChange.at > 10_000 || !PICTURES.test(path)) return path;
  return `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(lastChange.sequence)}`;
}

export const newKey = () =>
  crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

async function attempt(path, options, left = PATIENCE) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch (cause) {
    if (left.length && !(cause instanceof DOMException && cause.name === 'AbortError')) {
      await pause(left[0]);
      return attempt(path, options, left.slice(1));
    }
    throw new Problem({ status: 0, title: t('problem.offline'), detail: t('problem.offline.detail') });
  }
  // A repeat is safe: reads change nothing and every command carries its key.
  if (answer.status === 503 && left.length) {
    await pause(left[0]);
    return attempt(path, options, left.slice(1));
  }
  return answer;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function call(path, options) {
  options.headers['Accept-Language'] = language();
  let answer = await attempt(path, options);
  if (answer.status === 401 && who()) {
    await signInBeside();
    if (options.method !== 'GET') options.headers['X-XSRF-TOKEN'] = mark();
    answer = await attempt(path, options);
  }
  serverTime(answer.headers.get('Business-Time'));
  if (answer.ok) return answer;
  throw await problemOf(answer);
}

async function problemOf(answer) {
  const body = (answer.headers.get('Content-Type') ?? '').includes('json') ? await answer.json().catch(() => ({})) : {};
  return new Problem({
    ...body,
    status: answer.status,
    title: body.title ?? t('problem.unknown'),
    detail: body.detail ?? t('problem.unknown.detail', { status: answer.status }),
    traceId: body.traceId ?? traceOf(answer),
  });
}

const traceOf = (answer) => answer.headers.get('traceparent')?.split('-')[1] ?? null;

const bodyOf = async (answer) =>
  (answer.headers.get('Content-Type') ?? '').includes('json') ? answer.json() : answer.text();

/** `{body, etag}` of a resource. */
export async function read(path, { accept = 'application/json', signal } = {}) {
  const answer = await call(fresh(path), { method: 'GET', headers: { Accept: accept }, signal });
  return { body: await bodyOf(answer), etag: answer.headers.get('ETag') };
}

/** A file as it is. */
export const bytes = async (path) => (await call(path, { method: 'GET', headers: { Accept: '*/*' } })).arrayBuffer();

export const get = async (path, options) => (await read(path, options)).body;

/** One command. The key makes a repeat harmless; the etag says which version the person has seen. */
export async function send(method, path, body, { etag, key = newKey(), type, create = false, headers: more = {} } = {}) {
  const headers = { Accept: 'application/json', 'X-XSRF-TOKEN': mark(), ...more };
  if (method === 'POST') headers['Idempotency-Key'] = key;
  if (etag) headers['If-Match'] = etag;
  if (create) headers['If-None-Match'] = '*';
  const raw = body instanceof Blob;
  if (body !== undefined && body !== null) {
    headers['Content-Type'] = type ?? (method === 'PATCH' ? 'application/merge-patch+json' : 'application/json');
  }
  const answer = await call(path, {
    method,
    headers,
    body: body === undefined || body === null ? undefined : raw ? body : JSON.stringify(body),
  });
  const sequence = answer.headers.get('Event-Sequence');
  if (sequence) {
    lastChange = { sequence, at: Date.now() };
    window.dispatchEvent(new CustomEvent('kehoach-changed'));
  }
  return {
    status: answer.status,
    body: answer.status === 204 ? null : await bodyOf(answer),
    etag: answer.headers.get('ETag'),
    location: answer.headers.get('Location'),
    headers: answer.headers,
  };
}

const shortly = (request) => ({
  ok: request.status >= 200 && request.status < 300,
  status: request.status,
  headers: { get: (name) => request.getResponseHeader(name) },
  json: async () => JSON.parse(request.responseText),
});

/** A form with one file; unlike fetch this tells how many bytes have gone. */
const sent = (path, file, key, onProgress) =>
  new Promise((resolve, reject) => {
    const form = new FormData();
    form.append('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', path);
    const headers = { Accept: 'application/json', 'Accept-Language': language(), 'X-XSRF-TOKEN': mark(), 'Idempotency-Key': key };
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () => resolve(shortly(request));
    request.onerror = () => reject(new Problem({ status: 0, title: t('problem.offline'), detail: t('problem.offline.detail') }));
    request.send(form);
  });

/** Resolves to the stored file. The key makes a repeat harmless. */
export async function sendFile(path, file, onProgress, key = newKey()) {
  let answer = await sent(path, file, key, onProgress);
  if (answer.status === 401 && who()) {
    await signInBeside();
    answer = await sent(path, file, key, onProgress);
  }
  if (answer.ok) return answer.json();
  throw await problemOf(answer);
}

export const post = (path, body = {}, options) => send('POST', path, body, options);

export const patch = (path, body, options) => send('PATCH', path, body, options);

/** Ids hold colons, which a path may carry as they are. */
export const id = (value) => encodeURIComponent(value).replaceAll('%3A', ':');

export const query = (params) => {
  const entries = Object.entries(params).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return entries.length ? `?${new URLSearchParams(entries)}` : '';
};
