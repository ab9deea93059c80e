// The element for other people's pages, as one script: it is defined once, whoever brings it.
import '../view/page';
import '../view/small/small';
import { EmbeddedPlayground } from './element';

customElements.define('conv2d-playground', EmbeddedPlayground);

export { EmbeddedPlayground as Conv2dPlayground };
