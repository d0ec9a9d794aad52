export const figureFaults = {};
