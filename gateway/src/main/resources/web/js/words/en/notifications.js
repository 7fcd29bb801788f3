export default {
  'notifications.none': 'There are no notifications.',
  'notifications.read': 'Mark as read',
  'notifications.fresh': '{n} new changes',
  'notification-kind.DUTY': 'Duty',
  'notification-kind.SERVICE': 'Service',
  'notification-kind.INFORMATION': 'Information',
};
