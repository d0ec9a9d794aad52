export const brandFaults = {};
