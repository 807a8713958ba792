import { svg } from 'lit';

/** Line icons as in `elements/ui/icons.ts`, for this form alone. */
const line = (path: string, width = 1.6) =>
  svg`<svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width=${width}
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${path} /></svg>`;

export const gripIcon = line('M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01', 2.6);
export const copyIcon = line('M7.5 7.5h9v9h-9zM4.5 12.5h-1v-9h9v1');
