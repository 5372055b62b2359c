// What the programs for Black-Scholes-Merton share: the book, the check and the clock. Each includes it after it has defined
//   void price(int n, const Columns& in, double* price);
//   void greeks(int n, const Columns& in, double* const out[6]);
// "check" reads options as lines "sign spot strike years rate yield volatility" and prints price, delta, gamma, vega, theta, rho.
// "time n" prints lines of two figures, nanoseconds per option for the price and for all six: medians over a run of half a
// second each, five lines.
#include <ctime>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <vector>

static double seconds() {
    timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

struct Book {
    std::vector<double> column[7];
    std::vector<double> result[6];

    void add(const double* option) {
        for (int i = 0; i < 7; i++) column[i].push_back(option[i]);
    }

    int size() const { return static_cast<int>(column[0].size()); }

    // Whole vectors: what is read and written beyond the last option does not matter.
    void pad() {
        const double ordinary[7] = {1, 100, 100, 1, 0, 0, 0.2};
        while (size() % 8 != 0) add(ordinary);
        for (auto& r : result) r.resize(size());
    }

    Columns columns() const {
        return {column[0].data(), column[1].data(), column[2].data(), column[3].data(),
                column[4].data(), column[5].data(), column[6].data()};
    }
};

static void check() {
    Book book;
    double o[7];
    int n = 0;
    while (scanf("%lf %lf %lf %lf %lf %lf %lf", o, o + 1, o + 2, o + 3, o + 4, o + 5, o + 6) == 7) {
        book.add(o);
        n++;
    }
    book.pad();
    double* out[6];
    for (int i = 0; i < 6; i++) out[i] = book.result[i].data();
    greeks(book.size(), book.columns(), out);
    std::vector<double> alone(book.size());
    price(book.size(), book.columns(), alone.data());
    for (int j = 0; j < n; j++) {
        if (std::abs(alone[j] - out[0][j]) > 1e-9) exit(1);
        for (int i = 0; i < 6; i++) printf("%.17g%c", out[i][j], i == 5 ? '\n' : ' ');
    }
}

// The book of the benchmarks: spot 20 to 200, strike within 40 %, a day to three years, rate -2 to 10 %, yield 0 to 5 %,
// volatility 5 to 150 %, half of them calls.
static void measure(int n) {
    Book book;
    std::mt19937_64 random(42);
    std::uniform_real_distribution<double> u(0, 1);
    for (int j = 0; j < n; j++) {
        double spot = 20 + 180 * u(random);
        double option[7] = {u(random) < 0.5 ? 1.0 : -1.0, spot, spot * (0.6 + 0.8 * u(random)),
                            1 / 365.0 + (3 - 1 / 365.0) * u(random), -0.02 + 0.12 * u(random), 0.05 * u(random),
                            0.05 + 1.45 * u(random)};
        book.add(option);
    }
    book.pad();
    double* out[6];
    for (int i = 0; i < 6; i++) out[i] = book.result[i].data();
    Columns in = book.columns();
    for (int line = -1; line < 5; line++) {
        double nanos[2];
        for (int what = 0; what < 2; what++) {
            double start = seconds();
            double end = start;
            long calls = 0;
            while (end - start < 0.5) {
                for (int k = 0; k < 1 + 1000000 / n; k++, calls++) {
                    if (what == 0) price(book.size(), in, out[0]);
                    else greeks(book.size(), in, out);
                }
                end = seconds();
            }
            nanos[what] = (end - start) * 1e9 / (static_cast<double>(calls) * n);
        }
        if (line >= 0) printf("%.6g %.6g\n", nanos[0], nanos[1]);
    }
}

int main(int count, char** arguments) {
    if (!supported()) {
        puts("not supported");
        return 0;
    }
    if (count == 2 && strcmp(arguments[1], "check") == 0) check();
    else if (count == 3 && strcmp(arguments[1], "time") == 0) measure(atoi(arguments[2]));
    else return 2;
    return 0;
}
