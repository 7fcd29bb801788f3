import shell from './vi/shell.js';
import plans from './vi/plans.js';
import tasks from './vi/tasks.js';
import packs from './vi/packs.js';
import open from './vi/public.js';
import reports from './vi/reports.js';
import scores from './vi/scores.js';
import notifications from './vi/notifications.js';
import admin from './vi/admin.js';

export default { ...shell, ...plans, ...tasks, ...packs, ...open, ...reports, ...scores, ...notifications, ...admin };
