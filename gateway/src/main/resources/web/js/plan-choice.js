import { all } from './directory.js';
import { word } from './i18n.js';

/** What a unit derived has its parent's title and year, so it stands behind it. */
export const parentsFirst = (plans) => [...plans].sort((one, other) => Boolean(one.parentPlanId) - Boolean(other.parentPlanId));

/** The plans that have been issued, every page of them: those in force, then those that have ended. */
export async function plansToChoose() {
  const [issued, closed] = await Promise.all(['ISSUED', 'CLOSED'].map((status) => all('/api/plans', { status })));
  return [...parentsFirst(issued), ...parentsFirst(closed)];
}

/** Tells plans of one title apart. */
export const planLabel = (plan) =>
  [plan.number, plan.title, plan.issuer?.text, plan.status === 'CLOSED' ? word('plan-status', plan.status) : null].filter(Boolean).join(' · ');
