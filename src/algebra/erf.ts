// The error function, which JavaScript lacks: one polynomial for the interpreters, the reference evaluator and generated code.

/**
 * P of erfc(a) = t * exp(P(2t - 1) - a^2), t = 1 / (1 + a/2), a >= 0: the first 22 Chebyshev terms of ln(erfc(a) * exp(a^2) / t) as powers,
 * lowest first. The form is that of W. Press et al., Numerical Recipes, 6.2; the coefficients were computed with 60 digits.
 */
export const erfCoefficients: readonly number[] = [
  -0.6717940840566903, 0.6726432239778217, 0.047343306841332665, -0.04689561024571166, -0.009872689339502133,
  0.008824938935263605, 0.0017589330595699703, -0.002345817040411264, -0.0001462420635759325,
  0.0006737090513593518, -9.37625060511117e-5, -0.00017442596999566427, 7.150155985697925e-5,
  3.206559421540822e-5, -3.0432773413602292e-5, -4.0637851031393504e-7, 8.966703359129732e-6,
  -2.352944696447295e-6, -1.7233176592624477e-6, 8.549461192071435e-7, 1.641504518618821e-7,
  -1.1818313828393028e-7,
];

/** erf(x) to 1e-14, absolute. */
export function erf(x: number, exp: (x: number) => number = Math.exp): number {
  const a = Math.abs(x);
  const t = 1 / (1 + a / 2);
  const u = 2 * t - 1;
  const p = erfCoefficients.reduceRight((sum, coefficient) => sum * u + coefficient, 0);
  const y = 1 - t * exp(p - a * a);
  return x < 0 ? -y : y;
}
