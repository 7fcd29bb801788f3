/** Who is signed in; the page never holds a token. */
let current = null;

const channel = 'BroadcastChannel' in window ? new BroadcastChannel('kehoach-session') : null;

export const who = () => current;

export const has = (...roles) => roles.some((role) => current?.roles.includes(role));

export const actsForBody = () => has('office', 'director', 'appraiser', 'inspector');

/** Who has duties of their own; others only read or keep the system. */
export const hasDuties = () => has('office', 'director', 'unit');

/** Where a person begins. */
export const home = () => (hasDuties() ? '/work' : actsForBody() ? '/plans' : '/admin');

export async function loadSession() {
  const answer = await fetch('/api/session?maybe', { headers: { Accept: 'application/json' } });
  if (answer.status === 204 || answer.status === 401) {
    current = null;
    return null;
  }
  if (!answer.ok) throw new Error(`session ${answer.status}`);
  current = await answer.json();
  return current;
}

/** The mark that shows a change comes from this page: the cookie's value, repeated in a header. */
export function mark() {
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : (current?.csrf ?? '');
}

export const signInAddress = (returnTo) =>
  `/oauth2/authorization/kehoach?return=${encodeURIComponent(returnTo ?? location.pathname + location.search)}`;

export function announceSignIn() {
  channel?.postMessage('signed-in');
}

let waiting = null;

/** Asks the frame to let the person sign in beside the page, and resolves when that is done. */
export function signInBeside() {
  waiting ??= new Promise((resolve) => {
    const done = async () => {
      if (!(await loadSession().catch(() => null))) return;
      channel?.removeEventListener('message', done);
      window.removeEventListener('focus', done);
      window.dispatchEvent(new CustomEvent('kehoach-signed-in'));
      waiting = null;
      resolve();
    };
    channel?.addEventListener('message', done);
    window.addEventListener('focus', done);
    window.dispatchEvent(new CustomEvent('kehoach-signed-out'));
  });
  return waiting;
}

export async function signOut() {
  const answer = await fetch('/logout', { method: 'POST', headers: { 'X-XSRF-TOKEN': mark() } });
  const { location: end } = answer.ok ? await answer.json() : { location: '/' };
  location.assign(end);
}
