/** Makes the project of the demonstration in a folder, and returns the folder. */
export function makeProject(folder: string): string;
