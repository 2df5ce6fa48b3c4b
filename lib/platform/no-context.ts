/**
 * Stands in for WXT's context of content scripts, which no script here uses: it is loaded by every page that is read, and it tells the page of
 * its start by a message and an event that the page can hear.
 */
export class ContentScriptContext {}
