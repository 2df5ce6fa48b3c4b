/** Version 2 of the stored library: the articles of a bucket that changed after a given revision can be asked for. Frozen like version 1. */
export function toVersion2(_database: IDBDatabase, transaction: IDBTransaction): void {
  transaction.objectStore('rows').createIndex('changed', ['bucket', 'stamp']);
}
