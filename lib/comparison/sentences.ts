/**
 * What compares sentences, with the word lists that it stands on. The list of who else told the story needs nothing of it, so it is reached only by `import()`: in
 * the one file of the background such a module is set going at its first use, and a worker that was just woken comes to the list sooner.
 */
export { prepare } from '../alignment/prepare';
export { compare } from './compare';
export { pageNotes } from './page-notes';
