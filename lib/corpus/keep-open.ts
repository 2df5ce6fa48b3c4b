/**
 * Something that is opened at the first need, kept, and opened anew after it was lost or could not be opened: the library, whose connection
 * ends when its data is deleted or a newer version of the extension takes over.
 * @param open Opens it; calls `lost` when what it opened is of no more use.
 */
export function keepOpen<T>(open: (lost: () => void) => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null;
  return () => {
    if (opened) return opened;
    const mine = open(() => {
      if (opened === mine) opened = null;
    });
    opened = mine;
    mine.catch(() => {
      if (opened === mine) opened = null;
    });
    return mine;
  };
}
