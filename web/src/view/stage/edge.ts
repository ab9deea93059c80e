/** Room for the dots along a grid, in CSS pixels. */
export const EDGE = 14;
