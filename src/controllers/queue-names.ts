/** What waits for staff; apart from how it is read, so that the panel's frame needs no more than the names. */
export const QUEUES = ['reported', 'pending', 'removed', 'appeals'] as const;
export type QueueName = (typeof QUEUES)[number];

/** In which order what was reported is read: by how much the reports weigh, or those reported last first. */
export const REPORT_ORDERS = ['weight', 'latest'] as const;
export type ReportOrder = (typeof REPORT_ORDERS)[number];
