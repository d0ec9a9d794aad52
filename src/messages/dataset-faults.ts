export const datasetFaults = {};
