export const pptxFaults = {};
