// What the page has only once the reader does something: the argument that is drawn where it acts, what
// a change did, and what is offered beside a choice. Fetched after the first picture.
import '../offer';
import './consequence-line';
import './dimension-lines';
