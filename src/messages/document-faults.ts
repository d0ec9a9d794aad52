export const documentFaults = {};
