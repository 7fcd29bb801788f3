import { get, send } from './api.js';

/** Files go up in pieces by the tus protocol, so that a broken line costs one piece and a closed page costs nothing. */
export const LARGEST = 50 * 1024 * 1024;
const PIECE = 1024 * 1024;
const WAITS = [1000, 3000, 8000, 20_000];
const VERSION = { 'Tus-Resumable': '1.0.0' };
const KEPT = 'kehoach-upload:';

/** What browsers often do not know by themselves. */
const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  pdf: 'application/pdf',
  zip: 'application/zip',
  csv: 'text/csv',
  txt: 'text/plain',
};

/** For the file picker; the server has the last word. */
export const ACCEPT = '.pdf,.png,.jpg,.jpeg,.txt,.csv,.zip,.doc,.docx,.xls,.xlsx,.pptx,.mp4';

const typeOf = (file) => types[file.name.split('.').pop().toLowerCase()] ?? file.type;

const coded = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The same file chosen again goes on where it stopped, also after the page was closed. */
const place = (task, file) => `${KEPT}${task}:${file.name}:${file.size}:${file.lastModified}`;

const remember = (name, value) => {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // Without storage it begins anew after the page is closed.
  }
};

const remembered = (name) => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

const offsetIn = (answer) => Number(answer.headers.get('Upload-Offset'));

async function begin(task, file) {
  const told = { filename: file.name, filetype: typeOf(file), taskId: task };
  const metadata = Object.entries(told).map(([key, value]) => `${key} ${coded(value)}`).join(',');
  const { location } = await send('POST', '/api/evidence-files/uploads', null, {
    headers: { ...VERSION, 'Upload-Length': String(file.size), 'Upload-Metadata': metadata },
  });
  return new URL(location, window.location.origin).pathname;
}

/** Where an upload of before stands; null where there is none any more. */
async function standing(path) {
  try {
    return offsetIn(await send('HEAD', path, null, { headers: VERSION }));
  } catch (problem) {
    if (problem.status === 404) return null;
    throw problem;
  }
}

const passing = (problem) => problem.status === 0 || problem.status === 409 || problem.status >= 500;

/** Sends a file; `onProgress` hears how many bytes the server has. Resolves to the stored file. */
export async function upload(task, file, onProgress) {
  const name = place(task, file);
  let path = remembered(name);
  let offset = path ? await standing(path) : null;
  if (offset === null) {
    path = await begin(task, file);
    offset = 0;
    remember(name, path);
  }
  let failures = 0;
  let told = null;
  while (!told) {
    onProgress(offset);
    try {
      const answer = await send('PATCH', path, file.slice(offset, offset + PIECE), {
        type: 'application/offset+octet-stream',
        headers: { ...VERSION, 'Upload-Offset': String(offset) },
      });
      offset = offsetIn(answer);
      failures = 0;
      if (offset === file.size) told = (await get(path)).file;
    } catch (problem) {
      if (!passing(problem) || failures === WAITS.length) {
        if (!passing(problem)) remember(name, null);
        throw problem;
      }
      await pause(WAITS[failures++]);
      offset = (await standing(path).catch(() => offset)) ?? offset;
    }
  }
  onProgress(file.size);
  remember(name, null);
  return told;
}
