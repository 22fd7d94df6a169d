/**
 * P(T ≤ t) for the number T of concordant pairs among n untied ones under independence, by counting permutations with
 * each number of inversions as probabilities: n⁴/4 additions at most, nothing cancels below the middle.
 * Source: Kendall 1938, Biometrika 30:81–93.
 */
export function kendallLowerTail(concordant: number, n: number): number {
  const pairs = (n * (n - 1)) / 2;
  if (concordant < 0) return 0;
  if (concordant >= pairs) return 1;
  let probabilities = [1];
  for (let size = 2; size <= n; size += 1) probabilities = withOneMore(probabilities, size);
  if (concordant > pairs / 2) return 1 - sumTo(probabilities, pairs - concordant - 1);
  return sumTo(probabilities, concordant);
}

/** The new item adds 0 … size − 1 inversions with equal probability: a moving sum over the old distribution. */
function withOneMore(probabilities: readonly number[], size: number): number[] {
  const cumulative = [0];
  for (const probability of probabilities) cumulative.push(cumulative.at(-1)! + probability);
  const length = probabilities.length + size - 1;
  return Array.from({ length }, (_, inversions) => {
    const upper = Math.min(inversions + 1, probabilities.length);
    const lower = Math.max(0, inversions + 1 - size);
    return (cumulative[upper]! - cumulative[lower]!) / size;
  });
}

function sumTo(probabilities: readonly number[], last: number): number {
  let sum = 0;
  for (let index = 0; index <= last; index += 1) sum += probabilities[index]!;
  return sum;
}
