/** What waits for staff; apart from how it is read, so that the panel's frame needs no more than the names. */
export const QUEUES = ['reported', 'pending', 'removed', 'appeals'] as const;
export type QueueName = (typeof QUEUES)[number];
