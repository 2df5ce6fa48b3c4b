import { describe, expect, it } from 'vitest';
import { readAudit } from '../../../scripts/lib/audit';
import { allows, licenceNotice, licenceProblems, shippedPackages } from '../../../scripts/lib/dependencies';
import { projectRoot } from '../../../scripts/lib/project';

const pack = (name: string, licence: string | null) => ({ name, version: '1.0.0', licence, folder: `/${name}` });

describe('licences', () => {
  it('leave a choice, or ask for all', () => {
    const allowed = new Set(['MIT', 'ISC']);
    expect(allows('MIT', allowed)).toBe(true);
    expect(allows('(GPL-3.0 OR MIT)', allowed)).toBe(true);
    expect(allows('MIT AND ISC', allowed)).toBe(true);
    expect(allows('MIT AND GPL-3.0', allowed)).toBe(false);
    expect(allows('GPL-3.0', allowed)).toBe(false);
  });
  it('are told by package where they are not allowed or missing', () => {
    const packages = [pack('fine', 'MIT'), pack('strong', 'GPL-3.0'), pack('tool', 'Python-2.0'), pack('silent', null)];
    expect(licenceProblems(packages, new Set(['fine', 'strong']))).toEqual([
      'strong 1.0.0 (shipped) is under GPL-3.0',
      'silent 1.0.0 (used to build) states no licence',
    ]);
    expect(licenceProblems([pack('tool', 'Python-2.0')], new Set(['tool']))).toHaveLength(1);
  });
});

describe('what is shipped', () => {
  it('is what the project depends on, without what builds it', () => {
    const names = shippedPackages(projectRoot).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['preact', 'linkedom', 'css-select', 'webextension-polyfill']));
    expect(names).not.toContain('wxt');
    expect(names).not.toContain('vite');
  });
  it('is named with its licence in the notice that goes into the extension', () => {
    const notice = licenceNotice(projectRoot);
    for (const { name, version } of shippedPackages(projectRoot)) expect(notice).toContain(`${name} ${version}`);
    expect(notice).toContain('Princeton University');
    expect(notice).toMatch(/Permission is hereby granted, free of charge/);
  });
});

describe('the audit', () => {
  it('names what is vulnerable', () => {
    expect(readAudit('{"vulnerabilities":{"left":{"severity":"high"}}}')).toEqual({ known: ['left: high'] });
    expect(readAudit('{"vulnerabilities":{}}')).toEqual({ known: [] });
  });
  it('says why nothing is known when the registry does not answer', () => {
    expect(readAudit('{"error":{"summary":"audit endpoint returned an error"}}')).toEqual({
      unknown: 'audit endpoint returned an error',
    });
    expect(readAudit('')).toEqual({ unknown: 'npm audit gave no report' });
  });
});
