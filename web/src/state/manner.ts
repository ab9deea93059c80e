/** How a change came about: 'choice' is worth a step back, 'slide' is one of many on the way. */
export type Manner = 'choice' | 'slide';
