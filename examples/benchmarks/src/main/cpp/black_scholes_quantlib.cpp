// Black-Scholes-Merton by QuantLib, one option after another, without the dates and the market objects of its engines: the price
// alone by its Black formula, which takes a third of the time of the calculator; the Greeks by the calculator that its analytic
// European engine rests on. Its theta is the calendar derivative per year, as ours.
#include <ql/option.hpp>
#include <ql/pricingengines/blackcalculator.hpp>
#include <ql/pricingengines/blackformula.hpp>

#include <cmath>

struct Columns {
    const double *sign, *spot, *strike, *years, *rate, *yield, *volatility;
};

static QuantLib::Option::Type type(const Columns& in, int i) {
    return in.sign[i] > 0 ? QuantLib::Option::Call : QuantLib::Option::Put;
}

static double forward(const Columns& in, int i) {
    return in.spot[i] * std::exp((in.rate[i] - in.yield[i]) * in.years[i]);
}

static double deviation(const Columns& in, int i) { return in.volatility[i] * std::sqrt(in.years[i]); }

static double discount(const Columns& in, int i) { return std::exp(-in.rate[i] * in.years[i]); }

static void price(int n, const Columns& in, double* result) {
    for (int i = 0; i < n; i++) {
        result[i] = QuantLib::blackFormula(type(in, i), in.strike[i], forward(in, i), deviation(in, i), discount(in, i));
    }
}

static void greeks(int n, const Columns& in, double* const out[6]) {
    for (int i = 0; i < n; i++) {
        QuantLib::BlackCalculator black(type(in, i), in.strike[i], forward(in, i), deviation(in, i), discount(in, i));
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
