export const VERSION = '0.1.0';

/**
 * Registers an element, once: a second copy of the same version is silent, another version stays out with a warning
 * instead of throwing into the host page.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag);
  if (!known) {
    Object.defineProperty(element, 'communityVersion', { value: VERSION });
    customElements.define(tag, element);
    return;
  }
  const version: unknown = Reflect.get(known, 'communityVersion');
  if (known !== element && version !== VERSION) {
    const other = typeof version === 'string' ? version : 'another element';
    console.warn(`community-widgets: <${tag}> ${VERSION} is ignored, ${other} is there already.`);
  }
}
