/** Hears what a stream says for as long as it is open; the browser opens a lost one again by itself. */
export function hear(path, name, heard) {
  const stream = new EventSource(path);
  stream.addEventListener(name, (event) => heard(JSON.parse(event.data)));
  return () => stream.close();
}
