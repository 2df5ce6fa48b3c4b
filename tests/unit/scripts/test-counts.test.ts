import { describe, expect, it } from 'vitest';
import { countsOf, sum } from '../../../scripts/lib/test-counts';

const report = (passed: number, failed: number, files: { status: string; assertionResults: unknown[] }[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  testResults: files,
});

describe('counts of a test run', () => {
  it('are those of the report', () => {
    expect(countsOf(report(5, 0), 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
    expect(countsOf(report(5, 2), 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });
  it('take a run without a report as a failure', () => {
    expect(countsOf(null, 0).failed).toBe(1);
  });
  it('take a run without any passed test as a failure', () => {
    expect(countsOf(report(0, 0), 0).failed).toBe(1);
  });
  it('take an error outside every test as a failure', () => {
    expect(countsOf(report(5, 0), 1).failed).toBe(1);
    expect(countsOf(report(5, 0), null).failed).toBe(1);
  });
  it('take a file that could not be loaded as a failure', () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    const ran = { status: 'failed', assertionResults: [{}] };
    expect(countsOf(report(5, 1, [unloaded, ran]), 1).failed).toBe(2);
  });
  it('add up', () => {
    const one = { passed: 1, failed: 0, skipped: 2 };
    expect(sum([one, one, { passed: 0, failed: 1, skipped: 0 }])).toEqual({ passed: 2, failed: 1, skipped: 4 });
  });
});
