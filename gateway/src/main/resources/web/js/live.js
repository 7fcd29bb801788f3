/**
 * What the services say by themselves. A browser allows one site six connections over HTTP/1.1, so a tab holds at most one stream,
 * whatever asks, and none while nobody sees it. A stream that opens says at once how things stand: nothing is missed in between.
 */
const STREAMS = [
  // Says all that the other one says, too.
  ['deliveries', '/api/deliveries/stream'],
  ['notifications', '/api/notifications/stream'],
];

/** A lost stream is opened again by the browser; one that was refused, by us. */
const AGAIN = 20_000;

const listeners = new Set();

let stream = null;
let waiting;

/** Hears what is said under a name, until the function that this gives back is called. */
export function hear(name, heard) {
  const listener = { name, heard };
  listeners.add(listener);
  tune();
  return () => {
    listeners.delete(listener);
    tune();
  };
}

function wanted() {
  if (document.hidden) return undefined;
  const names = new Set([...listeners].map(({ name }) => name));
  return STREAMS.find(([name]) => names.has(name))?.[1];
}

function tune() {
  const path = wanted();
  if (path === stream?.path) return;
  clearTimeout(waiting);
  stream?.source.close();
  stream = path ? { path, source: open(path) } : null;
}

function open(path) {
  const source = new EventSource(path);
  for (const [name] of STREAMS) {
    source.addEventListener(name, ({ data }) => listeners.forEach((one) => one.name === name && one.heard(JSON.parse(data))));
  }
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED && source === stream?.source) waiting = setTimeout(retune, AGAIN);
  });
  return source;
}

function retune() {
  stream?.source.close();
  stream = null;
  tune();
}

document.addEventListener('visibilitychange', tune);
window.addEventListener('kehoach-signed-in', retune);
