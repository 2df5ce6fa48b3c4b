/**
 * Version 1 of the stored library. Frozen: a later version gets a file of its own and a stored example in the tests; this one is never
 * edited again, since libraries made by it are out there.
 */
export function toVersion1(database: IDBDatabase): void {
  database.createObjectStore('articles', { keyPath: 'id' });
  database.createObjectStore('profiles', { keyPath: 'id' }).createIndex('bucket', 'bucket');
  const rows = database.createObjectStore('rows', { keyPath: 'id' });
  rows.createIndex('added', 'added');
  rows.createIndex('time', 'time');
  database.createObjectStore('buckets', { keyPath: 'key' });
  database.createObjectStore('shards', { keyPath: 'key' });
  const corrections = database.createObjectStore('corrections', { keyPath: ['a', 'b'] });
  corrections.createIndex('a', 'a');
  corrections.createIndex('b', 'b');
  database.createObjectStore('versions', { keyPath: ['id', 'number'] });
  database.createObjectStore('words', { keyPath: 'id' });
  database.createObjectStore('segments', { keyPath: 'key', autoIncrement: true });
  database.createObjectStore('trash', { keyPath: ['undo', 'id'] });
  database.createObjectStore('feeds', { keyPath: 'url' });
  database.createObjectStore('values');
  database.createObjectStore('requests', { keyPath: 'number', autoIncrement: true });
  database.createObjectStore('jobs', { keyPath: 'id' });
}
