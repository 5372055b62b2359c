// Implied Black-Scholes-Merton volatilities by QuantLib, one quote after another: Li's successive over-relaxation from the guess
// of Radoicic and Stefanica, the fastest of its solvers that iterate to an accuracy.
//
//   check < quotes   prints the volatility of each quote, NaN where QuantLib throws
//   time < quotes    prints five lines of one figure, the nanoseconds per quote over half a second
//
// Quotes are lines "sign spot strike years rate yield price". The accuracy is of the total volatility, sigma sqrt(years): a tighter
// one costs little, and QuantLib throws on more quotes; its default, 1e-6, takes as long.
#include <ql/option.hpp>
#include <ql/pricingengines/blackformula.hpp>
#include <ql/utilities/null.hpp>

#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <exception>
#include <limits>
#include <vector>

namespace {

const double accuracy = 1e-10;
const int most_iterations = 100;

struct Quote {
    double sign, spot, strike, years, rate, yield, price;
};

double volatility(const Quote& q) {
    double forward = q.spot * std::exp((q.rate - q.yield) * q.years);
    double discount = std::exp(-q.rate * q.years);
    try {
        return QuantLib::blackFormulaImpliedStdDevLiRS(q.sign > 0 ? QuantLib::Option::Call : QuantLib::Option::Put, q.strike,
                                                       forward, q.price, discount, 0, QuantLib::Null<double>(), 1, accuracy,
                                                       most_iterations) /
               std::sqrt(q.years);
    } catch (const std::exception&) {
        return std::numeric_limits<double>::quiet_NaN();
    }
}

double seconds() {
    timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

double nanos(const std::vector<Quote>& quotes, std::vector<double>& results) {
    double start = seconds(), end = start;
    long rounds = 0;
    while (end - start < 0.5) {
        for (std::size_t i = 0; i < quotes.size(); i++) results[i] = volatility(quotes[i]);
        rounds++;
        end = seconds();
    }
    return (end - start) * 1e9 / (static_cast<double>(rounds) * static_cast<double>(quotes.size()));
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<Quote> quotes;
    Quote q;
    while (scanf("%lf %lf %lf %lf %lf %lf %lf", &q.sign, &q.spot, &q.strike, &q.years, &q.rate, &q.yield, &q.price) == 7) {
        quotes.push_back(q);
    }
    if (count == 2 && std::strcmp(arguments[1], "check") == 0) {
        for (const Quote& quote : quotes) {
            double found = volatility(quote);
            if (std::isnan(found)) puts("NaN");
            else printf("%.17g\n", found);
        }
    } else if (count == 2 && std::strcmp(arguments[1], "time") == 0) {
        std::vector<double> results(quotes.size());
        nanos(quotes, results);
        for (int line = 0; line < 5; line++) printf("%.6g\n", nanos(quotes, results));
    } else {
        return 2;
    }
    return 0;
}
