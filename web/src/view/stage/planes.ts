// What there is where an array has several planes.
import './selectors';
import './strips';
