export const publicationFaults = {};
