/** Shows a dialog inside the element that wants to know, and takes it away once it is closed; resolves to what it says. */
export async function runDialog<T>(
  host: HTMLElement,
  dialog: HTMLElement & { run(): Promise<T> },
): Promise<T> {
  (host.shadowRoot ?? host).append(dialog);
  try {
    return await dialog.run();
  } finally {
    dialog.remove();
  }
}
