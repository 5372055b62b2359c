// Black-Scholes-Merton over columns, left to the compiler: -O3 -ffast-math makes vectors of it, with log, exp and erfc from the
// vector library of glibc. Price alone, and price with delta, gamma, vega, theta and rho.
#include <cmath>

struct Columns {
    const double *sign, *spot, *strike, *years, *rate, *yield, *volatility;
};

static const double ROOT_HALF = 0.70710678118654752440;
static const double ROOT_TWO_PI_INVERSE = 0.39894228040143267794;

static inline double cumulative(double d) { return 0.5 * erfc(-d * ROOT_HALF); }

__attribute__((noinline)) static void price(int n, const Columns& in, double* __restrict result) {
    const double *__restrict sign = in.sign, *__restrict spot = in.spot, *__restrict strike = in.strike,
                 *__restrict years = in.years, *__restrict rate = in.rate, *__restrict yield = in.yield,
                 *__restrict volatility = in.volatility;
    for (int i = 0; i < n; i++) {
        double s = volatility[i] * sqrt(years[i]);
        double d1 = (log(spot[i] / strike[i]) + (rate[i] - yield[i]) * years[i]) / s + 0.5 * s;
        double forward = spot[i] * exp(-yield[i] * years[i]), discounted = strike[i] * exp(-rate[i] * years[i]);
        double c = sign[i];
        result[i] = c * (forward * cumulative(c * d1) - discounted * cumulative(c * (d1 - s)));
    }
}

// The promise that columns do not overlap holds for parameters only.
__attribute__((noinline)) static void greeks(
    int n, const double* __restrict sign, const double* __restrict spot, const double* __restrict strike,
    const double* __restrict years, const double* __restrict rate, const double* __restrict yield,
    const double* __restrict volatility, double* __restrict value, double* __restrict delta, double* __restrict gamma,
    double* __restrict vega, double* __restrict theta, double* __restrict rho) {
    for (int i = 0; i < n; i++) {
        double root = sqrt(years[i]), s = volatility[i] * root;
        double d1 = (log(spot[i] / strike[i]) + (rate[i] - yield[i]) * years[i]) / s + 0.5 * s;
        double grown = exp(-yield[i] * years[i]), forward = spot[i] * grown;
        double discounted = strike[i] * exp(-rate[i] * years[i]);
        double c = sign[i], share = c * cumulative(c * d1);
        double a = forward * share, b = c * discounted * cumulative(c * (d1 - s));
        double gauss = forward * ROOT_TWO_PI_INVERSE * exp(-0.5 * d1 * d1);
        value[i] = a - b;
        delta[i] = grown * share;
        gamma[i] = gauss / (spot[i] * spot[i] * s);
        vega[i] = gauss * root;
        theta[i] = yield[i] * a - rate[i] * b - 0.5 * gauss * volatility[i] / root;
        rho[i] = years[i] * b;
    }
}

static void greeks(int n, const Columns& in, double* const out[6]) {
    greeks(n, in.sign, in.spot, in.strike, in.years, in.rate, in.yield, in.volatility, out[0], out[1], out[2], out[3],
           out[4], out[5]);
}

static bool supported() { return true; }

#include "black_scholes.h"
