const megabytes = 20;

/** Size of the largest file that is imported, whether it is uploaded or fetched. */
export const largestImport = megabytes * 1024 * 1024;

/** The same for people: "20 MB". */
export const largestImportWords = `${megabytes} MB`;
