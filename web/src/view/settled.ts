// When everything inside an element has been rendered and painted.
import { LitElement } from 'lit';

/** Resolves once `element` and all Lit elements below it have nothing left to update. */
export async function settled(element: LitElement): Promise<void> {
  await element.updateComplete;
  const inner = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  await Promise.all(inner.filter((each) => each instanceof LitElement).map(settled));
}
