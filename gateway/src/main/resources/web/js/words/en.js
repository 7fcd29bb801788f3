import shell from './en/shell.js';
import plans from './en/plans.js';
import tasks from './en/tasks.js';
import packs from './en/packs.js';
import open from './en/public.js';
import reports from './en/reports.js';
import scores from './en/scores.js';
import notifications from './en/notifications.js';
import admin from './en/admin.js';

export default { ...shell, ...plans, ...tasks, ...packs, ...open, ...reports, ...scores, ...notifications, ...admin };
