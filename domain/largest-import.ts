const megabytes = 20;

/** Bytes of the largest file that is uploaded or fetched for import; its text has at most as many characters. */
export const largestImport = megabytes * 1024 * 1024;

/** The same for people: "20 MB". */
export const largestImportWords = `${megabytes} MB`;
