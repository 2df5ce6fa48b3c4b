import type { Logistic } from '../training/logistic';

export interface WeightedRow {
  values: number[];
  /** Added to the logit as it is. */
  offset: number;
  label: number;
  weight: number;
}

/** Logistic regression with weighted rows and an L2 penalty on standardised features, by Newton's method; weights in the features' own units. */
export function fitWeighted(rows: WeightedRow[], penalty: number, steps = 40): Logistic {
  const width = rows[0]!.values.length;
  const mean = columns((k) => rows.reduce((s, r) => s + r.values[k]!, 0) / rows.length);
  const spread = columns(
    (k) => Math.sqrt(rows.reduce((s, r) => s + (r.values[k]! - mean[k]!) ** 2, 0) / rows.length) || 1,
  );
  const x = rows.map((r) => Float64Array.from([1, ...r.values.map((v, k) => (v - mean[k]!) / spread[k]!)]));
  const w = new Float64Array(width + 1);
  for (let step = 0; step < steps; step++) {
    const gradient = Float64Array.from(w, (v, k) => (k === 0 ? 0 : penalty * v));
    const hessian = Array.from(w, (_, k) => Float64Array.from(w, (_, l) => (k === l && k > 0 ? penalty : 0)));
    x.forEach((row, i) => {
      let z = rows[i]!.offset;
      for (let k = 0; k <= width; k++) z += w[k]! * row[k]!;
      const p = 1 / (1 + Math.exp(-z));
      const slope = rows[i]!.weight * (p - rows[i]!.label);
      const bend = rows[i]!.weight * p * (1 - p);
      for (let k = 0; k <= width; k++) {
        gradient[k]! += slope * row[k]!;
        const line = hessian[k]!;
        for (let l = 0; l <= k; l++) line[l]! += bend * row[k]! * row[l]!;
      }
    });
    for (let k = 0; k <= width; k++) for (let l = k + 1; l <= width; l++) hessian[k]![l] = hessian[l]![k]!;
    const move = solve(hessian, gradient);
    for (let k = 0; k <= width; k++) w[k]! -= move[k]!;
    if (Math.max(...move.map(Math.abs)) < 1e-9) break;
  }
  const weights = columns((k) => w[k + 1]! / spread[k]!);
  return { bias: w[0]! - weights.reduce((s, v, k) => s + v * mean[k]!, 0), weights };

  function columns(value: (k: number) => number): number[] {
    return Array.from({ length: width }, (_, k) => value(k));
  }
}

/** Gaussian elimination with pivoting. */
function solve(matrix: Float64Array[], right: Float64Array): number[] {
  const n = right.length;
  const m = matrix.map((row, i) => [...row, right[i]!]);
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(m[r]![c]!) > Math.abs(m[pivot]![c]!)) pivot = r;
    [m[c], m[pivot]] = [m[pivot]!, m[c]!];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = m[r]![c]! / m[c]![c]!;
      if (factor !== 0) for (let k = c; k <= n; k++) m[r]![k]! -= factor * m[c]![k]!;
    }
  }
  return m.map((row, i) => row[n]! / row[i]!);
}
