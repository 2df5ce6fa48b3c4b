/** Logistic regression with an L2 penalty, fitted by Newton's method; small and exact, so that weights are reproducible to the last digit. */
export interface Logistic {
  bias: number;
  weights: number[];
}

const MOST_STEPS = 40;

/**
 * `rows`: feature values; `labels`: 0 or 1; `penalty`: strength of the L2 term on standardised features (the bias is free). The result is
 * in the features' own units. `importance`: weight of each row; `offsets`: added to each row's logit as it is, for terms that are not fitted.
 */
export function fitLogistic(
  rows: number[][],
  labels: number[],
  penalty: number,
  importance: number[] = labels.map(() => 1),
  offsets: number[] = labels.map(() => 0),
): Logistic {
  const width = rows[0]!.length;
  const mean = Array.from({ length: width }, (_, k) => rows.reduce((s, r) => s + r[k]!, 0) / rows.length);
  const spread = mean.map((m, k) => Math.sqrt(rows.reduce((s, r) => s + (r[k]! - m) ** 2, 0) / rows.length) || 1);
  const x = rows.map((r) => [1, ...r.map((v, k) => (v - mean[k]!) / spread[k]!)]);
  let w = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = w.map((v, k) => (k === 0 ? 0 : penalty * v));
    const hessian = w.map((_, k) => w.map((_, l) => (k === l && k > 0 ? penalty : 0)));
    x.forEach((row, i) => {
      const p = sigmoid(dot(w, row) + offsets[i]!);
      const s = importance[i]! * Math.max(1e-6, p * (1 - p));
      for (let k = 0; k <= width; k++) {
        gradient[k]! += importance[i]! * (p - labels[i]!) * row[k]!;
        for (let l = 0; l <= k; l++) hessian[k]![l]! += s * row[k]! * row[l]!;
      }
    });
    for (let k = 0; k <= width; k++) for (let l = k + 1; l <= width; l++) hessian[k]![l] = hessian[l]![k]!;
    const move = solve(hessian, gradient);
    w = w.map((v, k) => v - move[k]!);
    if (Math.max(...move.map(Math.abs)) < 1e-9) break;
  }
  const weights = w.slice(1).map((v, k) => v / spread[k]!);
  return { bias: w[0]! - weights.reduce((s, v, k) => s + v * mean[k]!, 0), weights };
}

export function logit(model: Logistic, row: number[]): number {
  return model.bias + dot(model.weights, row);
}
export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
function dot(a: number[], b: number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function solve(matrix: number[][], right: number[]): number[] {
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

/** Mean of the precisions at each right answer, ranked by score. */
export function averagePrecision(scores: number[], labels: number[]): number {
  const order = scores.map((_, i) => i).sort((i, j) => scores[j]! - scores[i]!);
  let right = 0;
  let sum = 0;
  order.forEach((i, rank) => {
    if (!labels[i]) return;
    right++;
    sum += right / (rank + 1);
  });
  return right ? sum / right : 0;
}

export function pearson(x: number[], y: number[]): number {
  const mx = x.reduce((s, v) => s + v, 0) / x.length;
  const my = y.reduce((s, v) => s + v, 0) / y.length;
  let xy = 0;
  let xx = 0;
  let yy = 0;
  x.forEach((v, i) => {
    xy += (v - mx) * (y[i]! - my);
    xx += (v - mx) ** 2;
    yy += (y[i]! - my) ** 2;
  });
  return xy / Math.sqrt(xx * yy);
}
