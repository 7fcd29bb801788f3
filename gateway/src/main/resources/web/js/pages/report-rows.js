import { word } from '../i18n.js';

/** A row of a report is a task, or an obstacle, with the state it had in the period. */
export const rowState = (code) => {
  const task = word('task-state', code);
  return task === code ? word('obstacle-state', code) : task;
};
