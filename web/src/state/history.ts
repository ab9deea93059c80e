/** What a change is to the history: 'push' is worth a step back, 'replace' is one of many on the way. */
export type History = 'push' | 'replace';
