/** Whether a tab may move the focus: it is in the panel or nowhere, and nobody types. */
export function mayTakeFocus(tab: HTMLElement): boolean {
  const root = tab.getRootNode();
  const panel = root instanceof ShadowRoot ? root.host : tab;
  let active = document.activeElement;
  if (active !== document.body && !panel.matches(':focus-within')) return false;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return !active?.matches('textarea, select, input:not([type=checkbox], [type=radio])');
}
