/** What went wrong with a file, in a sentence that names it and holds none of the system's codes. */
export function fileError(path: string, error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Error(`there is no file “${path}”`);
    case 'EISDIR':
      return new Error(`“${path}” is a folder, not a file`);
    case 'EACCES':
    case 'EPERM':
      return new Error(`“${path}” may not be read by you`);
    case 'Z_BUF_ERROR':
      return new Error(`“${path}” ends before its packed content does: it was not copied as a whole`);
    case 'Z_DATA_ERROR':
      return new Error(
        `“${path}” cannot be unpacked: by its name it is gzip, by its content it is not, or it is damaged`,
      );
    default:
      return message?.includes(path) ? (error as Error) : new Error(`“${path}”: ${message ?? String(error)}`);
  }
}
