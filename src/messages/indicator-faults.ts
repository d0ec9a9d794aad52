export const indicatorFaults = {};
