/** Addresses of pages; each module defines the element that shows it. */
const routes = [
  { path: '/work', tag: 'work-page', load: () => import('./pages/work.js'), nav: 'work' },
  { path: '/lead', tag: 'lead-page', load: () => import('./pages/lead.js'), nav: 'lead' },
  { path: '/plans', tag: 'plans-page', load: () => import('./pages/plans.js'), nav: 'plans' },
  { path: '/plans/import', tag: 'import-page', load: () => import('./pages/import.js'), nav: 'plans' },
  { path: '/plans/:id/review', tag: 'review-page', load: () => import('./pages/review.js'), nav: 'plans', wide: true },
  { path: '/plans/:id/reimport', tag: 'reimport-page', load: () => import('./pages/reimport.js'), nav: 'plans' },
  { path: '/plans/:id/reimport/:importId', tag: 'reimport-page', load: () => import('./pages/reimport.js'), nav: 'plans' },
  { path: '/plans/:id/amendment', tag: 'review-page', load: () => import('./pages/review.js'), nav: 'plans', wide: true, params: { amendment: true } },
  { path: '/plans/:id', tag: 'plan-page', load: () => import('./pages/plan.js'), nav: 'plans' },
  { path: '/plans/:id/public', tag: 'publish-page', load: () => import('./pages/publish.js'), nav: 'plans' },
  { path: '/tasks', tag: 'tasks-page', load: () => import('./pages/tasks.js'), nav: 'tasks' },
  { path: '/tasks/:id', tag: 'task-page', load: () => import('./pages/task.js'), nav: 'tasks' },
  { path: '/hand-overs', tag: 'hand-overs-page', load: () => import('./pages/hand-overs.js'), nav: 'tasks' },
  { path: '/hand-overs/:id', tag: 'hand-overs-page', load: () => import('./pages/hand-overs.js'), nav: 'tasks' },
  { path: '/reports', tag: 'reports-page', load: () => import('./pages/reports.js'), nav: 'reports' },
  { path: '/reports/:id', tag: 'report-page', load: () => import('./pages/report.js'), nav: 'reports' },
  { path: '/evidence-packs', tag: 'packs-page', load: () => import('./pages/packs.js'), nav: 'reports' },
  { path: '/consolidations/:id', tag: 'consolidation-page', load: () => import('./pages/consolidation.js'), nav: 'reports' },
  { path: '/report-templates', tag: 'report-templates-page', load: () => import('./pages/report-templates.js'), nav: 'reports' },
  { path: '/scores', tag: 'scores-page', load: () => import('./pages/scores.js'), nav: 'scores' },
  { path: '/scores/:id', tag: 'score-page', load: () => import('./pages/score.js'), nav: 'scores' },
  { path: '/criteria', tag: 'criteria-page', load: () => import('./pages/criteria.js'), nav: 'scores' },
  { path: '/awards', tag: 'awards-page', load: () => import('./pages/awards.js'), nav: 'scores' },
  { path: '/obstacles', tag: 'obstacles-page', load: () => import('./pages/obstacles.js'), nav: 'obstacles' },
  { path: '/notifications', tag: 'notifications-page', load: () => import('./pages/notifications.js'), nav: 'notifications' },
  { path: '/admin/directory', tag: 'directory-page', load: () => import('./pages/directory-page.js'), nav: 'admin' },
  { path: '/notifications/settings', tag: 'notice-settings-page', load: () => import('./pages/notice-settings.js'), nav: 'notifications' },
  { path: '/deliveries', tag: 'deliveries-page', load: () => import('./pages/deliveries.js'), nav: 'notifications' },
  { path: '/deliveries/:id', tag: 'delivery-page', load: () => import('./pages/delivery.js'), nav: 'notifications' },
  { path: '/templates', tag: 'templates-page', load: () => import('./pages/templates.js'), nav: 'notifications' },
  { path: '/templates/:id', tag: 'template-page', load: () => import('./pages/template.js'), nav: 'notifications' },
  { path: '/admin', tag: 'admin-page', load: () => import('./pages/admin.js'), nav: 'admin' },
  { path: '/sign-in', tag: 'sign-in-page', load: () => import('./pages/sign-in.js'), open: true },
  { path: '/sign-in/done', tag: 'signed-in-page', load: () => import('./pages/sign-in.js'), open: true },
  { path: '/public/:slug', tag: 'public-page', load: () => import('./pages/public.js'), open: true },
  { path: '/openapi', tag: 'contract-page', load: () => import('./pages/contracts.js'), open: true },
  { path: '/asyncapi', tag: 'contract-page', load: () => import('./pages/contracts.js'), open: true },
];

const nowhere = { tag: 'missing-page', load: () => import('./pages/missing.js'), open: true };

export function match(pathname) {
  const path = pathname === '/' ? '/work' : pathname.replace(/\/$/, '');
  for (const route of routes) {
    const params = paramsOf(route.path, path);
    if (params) return { ...route, params: { ...params, ...route.params } };
  }
  return { ...nowhere, params: {} };
}

function paramsOf(pattern, path) {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params = {};
  for (let i = 0; i < wanted.length; i++) {
    if (wanted[i].startsWith(':')) params[wanted[i].slice(1)] = decodeURIComponent(given[i]);
    else if (wanted[i] !== given[i]) return null;
  }
  return params;
}
