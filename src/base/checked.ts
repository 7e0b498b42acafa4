// Integer arithmetic that notices when a result leaves the safe range: undefined past 2^53 instead of a rounded figure.

export function checkedAdd(a: number, b: number): number | undefined {
  return safe(a, b, a + b);
}

/** A product past 2^53 rounds to a value that is past it as well, so looking at the result is enough. */
export function checkedMul(a: number, b: number): number | undefined {
  return safe(a, b, a * b);
}

/** The sum of all terms, 0 of none. */
export function checkedSum(terms: Iterable<number>): number | undefined {
  let sum: number | undefined = 0;
  for (const term of terms) {
    if (sum !== undefined) sum = checkedAdd(sum, term);
  }
  return sum;
}

/** The product of all factors, 1 of none. A factor 0 gives 0 wherever it stands. */
export function checkedProduct(factors: readonly number[]): number | undefined {
  if (factors.includes(0) && factors.every(Number.isSafeInteger)) return 0;
  let product: number | undefined = 1;
  for (const factor of factors) {
    if (product !== undefined) product = checkedMul(product, factor);
  }
  return product;
}

function safe(a: number, b: number, result: number): number | undefined {
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || !Number.isSafeInteger(result)) return undefined;
  return result + 0; // 0 * -1 is -0, which prints and compares oddly
}
