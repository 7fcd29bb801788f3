import { day, moment } from '../format.js';
import { t, word } from '../i18n.js';

const asked = /^(\d+): ([A-Z]+) (\d{4}-\d\d-\d\d)$/;

const shown = {
  state: (value) => word('task-state', value),
  role: (value) => word('task-role', value),
  mode: (value) => word('review.mode', value),
  progress: (value) => `${value}%`,
  dueOn: day,
  dueAt: moment,
  acknowledgedAt: moment,
  pausedSince: (value) => (value.includes('T') ? moment(value) : day(value)),
  extension: (value) => value.replace(asked, (all, n, state, until) => t('extension.nth', { n, state: word('extension-state', state), date: day(until) })),
};

/** A value of the task's history as people say it: the service keeps codes and moments in UTC. */
export const changed = (field, value) => (value ? (shown[field]?.(value) ?? value) : t('conflict.empty'));
