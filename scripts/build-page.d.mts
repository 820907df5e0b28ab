/** For the tests of the page, which are typed. */
export function buildPage(folder: string): Promise<void>
