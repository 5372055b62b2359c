// Black-Scholes-Merton over columns by hand: eight options at once in registers from input to result. The same formulas and
// nearly the same polynomials as Garboard's FAST kernel, without its checks of inputs and its short remainders.
#include <immintrin.h>

#include <cmath>

struct Columns {
    const double *sign, *spot, *strike, *years, *rate, *yield, *volatility;
};

typedef __m512d d8;

static inline d8 all(double x) { return _mm512_set1_pd(x); }
static inline d8 fma(d8 a, d8 b, d8 c) { return _mm512_fmadd_pd(a, b, c); }

// Even and odd coefficients in two chains.
template <int N>
static inline d8 polynomial(const double (&c)[N], d8 x) {
    d8 w = x * x, even = all(c[(N - 1) / 2 * 2]), odd = all(c[N / 2 * 2 - 1]);
#pragma GCC unroll 16
    for (int i = (N - 1) / 2 * 2 - 2; i >= 0; i -= 2) even = fma(even, w, all(c[i]));
#pragma GCC unroll 16
    for (int i = N / 2 * 2 - 3; i >= 1; i -= 2) odd = fma(odd, w, all(c[i]));
    return fma(odd, x, even);
}

static const double EXP[10] = {0.5, 0.1666666666666667, 0.04166666666662415, 0.00833333333332614, 0.0013888888917201732,
                               0.00019841269874805898, 2.480152131499479e-05, 2.7557255419156705e-06,
                               2.7620079240013075e-07, 2.5105209030726063e-08};

static const double LOG[9] = {0.6666666666666666, 0.3999999999999985, 0.28571428571522306, 0.22222222199631544,
                              0.1818182090519685, 0.15384431351946778, 0.13340612692017087, 0.11598048176563898,
                              0.12548883480993045};

// (z + 5) (1 - N(z)) / n(z) in 1 - 10 / (z + 5).
static const double MILLS[22] = {
    1.9280810471531578, -1.6678665951889595, 1.241547061573863, -0.7859110755466105, 0.4136447157328478,
    -0.1732547340849702, 0.05212550240941899, -0.007503282854447073, -0.001999961953119831, 0.0013658594514537614,
    -0.00014883311219763095, -0.00012473717308816238, 4.181440712047554e-05, 9.979758251101347e-06,
    -6.943175856599744e-06, -8.464079014404463e-07, 1.087573675785509e-06, 1.0975696691052511e-07,
    -1.6602549151974067e-07, -2.636631055746329e-08, 1.8757059911131993e-08, 5.418592486873789e-09};

static inline d8 exponential(d8 x) {
    x = _mm512_max_pd(x, all(-708));
    d8 n = _mm512_roundscale_pd(x * all(1.4426950408889634), 0);
    d8 r = fma(n, all(-0x1.abc9e3b39803fp-56), fma(n, all(-0x1.62e42fefa39efp-1), x));
    return _mm512_scalef_pd(fma(polynomial(EXP, r), r * r, r) + all(1), n);
}

static inline d8 logarithm(d8 a, d8 b) {
    d8 ratio = a / b;
    d8 n = _mm512_roundscale_pd(_mm512_getexp_pd(ratio * all(0x1.6a09e667f3bcdp0)), 0);
    d8 near = _mm512_scalef_pd(b, n);
    d8 f = (a - near) / (a + near), w = f * f;
    return fma(n, all(0x1.62e42fefa39efp-1), fma(f * w, polynomial(LOG, w), f + f));
}

// What lies on the side of d: the tail, or the whole without it.
static inline d8 side(d8 d, d8 tail, d8 whole) {
    return _mm512_mask_blend_pd(_mm512_movepi64_mask(_mm512_castpd_si512(d)), whole - tail, tail);
}

struct Terms {
    d8 years, rate, yield, volatility, root, w, s, perDeviation, gauss, a, b;

    Terms(const Columns& in, int i) {
        d8 sign = _mm512_loadu_pd(in.sign + i), spot = _mm512_loadu_pd(in.spot + i);
        d8 strike = _mm512_loadu_pd(in.strike + i);
        years = _mm512_loadu_pd(in.years + i);
        rate = _mm512_loadu_pd(in.rate + i);
        yield = _mm512_loadu_pd(in.yield + i);
        volatility = _mm512_loadu_pd(in.volatility + i);
        root = _mm512_sqrt_pd(years);
        s = volatility * root;
        w = all(1) / (spot * s);
        perDeviation = w * spot;
        d8 paid = yield * years, earned = rate * years;
        d8 forward = spot * exponential(-paid), discounted = strike * exponential(-earned);
        d8 d1 = fma(logarithm(spot, strike) + (earned - paid), perDeviation, s * all(0.5)), d2 = d1 - s;
        gauss = exponential(d1 * d1 * all(-0.5)) * forward * all(0.3989422804014327);
        d8 z1 = _mm512_min_pd(_mm512_abs_pd(d1), all(39)) + all(5), z2 = _mm512_min_pd(_mm512_abs_pd(d2), all(39)) + all(5);
        d8 both = all(1) / (z1 * z2), u1 = both * z2, u2 = both * z1;
        d8 tail1 = gauss * u1 * polynomial(MILLS, fma(u1, all(-10), all(1)));
        d8 tail2 = gauss * u2 * polynomial(MILLS, fma(u2, all(-10), all(1)));
        a = sign * side(sign * d1, tail1, forward);
        b = sign * side(sign * d2, tail2, discounted);
    }
};

__attribute__((noinline)) static void price(int n, const Columns& in, double* result) {
    for (int i = 0; i < n; i += 8) {
        Terms t(in, i);
        _mm512_storeu_pd(result + i, t.a - t.b);
    }
}

__attribute__((noinline)) static void greeks(int n, const Columns& in, double* const out[6]) {
    for (int i = 0; i < n; i += 8) {
        Terms t(in, i);
        d8 perSpot = t.w * t.s;
        d8 decay = t.gauss * t.volatility * t.volatility * t.perDeviation * all(-0.5);
        _mm512_storeu_pd(out[0] + i, t.a - t.b);
        _mm512_storeu_pd(out[1] + i, t.a * perSpot);
        _mm512_storeu_pd(out[2] + i, t.gauss * perSpot * t.w);
        _mm512_storeu_pd(out[3] + i, t.gauss * t.root);
        _mm512_storeu_pd(out[4] + i, fma(-t.rate, t.b, fma(t.yield, t.a, decay)));
        _mm512_storeu_pd(out[5] + i, t.years * t.b);
    }
}

static bool supported() { return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq"); }

#include "black_scholes.h"
