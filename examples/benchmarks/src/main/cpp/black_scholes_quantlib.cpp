// Black-Scholes-Merton by QuantLib, one option after another: the calculator that its analytic European engine rests on, without
// the dates and the market objects around it.
#include <ql/option.hpp>
#include <ql/pricingengines/blackcalculator.hpp>

#include <cmath>

struct Columns {
    const double *sign, *spot, *strike, *years, *rate, *yield, *volatility;
};

static inline QuantLib::BlackCalculator calculator(const Columns& in, int i) {
    double t = in.years[i];
    return QuantLib::BlackCalculator(in.sign[i] > 0 ? QuantLib::Option::Call : QuantLib::Option::Put, in.strike[i],
                                     in.spot[i] * std::exp((in.rate[i] - in.yield[i]) * t),
                                     in.volatility[i] * std::sqrt(t), std::exp(-in.rate[i] * t));
}

static void price(int n, const Columns& in, double* result) {
    for (int i = 0; i < n; i++) result[i] = calculator(in, i).value();
}

static void greeks(int n, const Columns& in, double* const out[6]) {
    for (int i = 0; i < n; i++) {
        QuantLib::BlackCalculator black = calculator(in, i);
        double spot = in.spot[i], t = in.years[i];
        out[0][i] = black.value();
        out[1][i] = black.delta(spot);
        out[2][i] = black.gamma(spot);
        out[3][i] = black.vega(t);
        out[4][i] = black.theta(spot, t);
        out[5][i] = black.rho(t);
    }
}

static bool supported() { return true; }

#include "black_scholes.h"
