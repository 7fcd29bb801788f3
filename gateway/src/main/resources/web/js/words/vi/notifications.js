export default {
  'notifications.none': 'Chưa có thông báo nào.',
  'notifications.read': 'Đánh dấu đã đọc',
  'notifications.fresh': '{n} thay đổi mới',
  'notification-kind.DUTY': 'Việc được giao',
  'notification-kind.SERVICE': 'Dịch vụ',
  'notification-kind.INFORMATION': 'Thông tin',
};
