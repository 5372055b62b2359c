/*
 * A full scan of isolated linear positions, as a peer for the benchmark: which positions have
 * collateral + quantity (price - entry) - rate |quantity| price < 0.
 *
 *   isolated_scan check PRICE < positions   prints the indexes found
 *   isolated_scan time < positions          prints two numbers for each of five measured seconds: nanoseconds per position
 *                                           with the formula on four columns, and with constant + slope price on two
 *
 * Positions are lines "quantity entry collateral rate".
 */
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace {

struct Positions {
  std::vector<double> quantity, entry, collateral, rate, constant, slope;
};

std::size_t scan_four(const Positions &p, double price, int *out) {
  const double *quantity = p.quantity.data();
  const double *entry = p.entry.data();
  const double *collateral = p.collateral.data();
  const double *rate = p.rate.data();
  std::size_t n = p.quantity.size();
  std::size_t found = 0;
  for (std::size_t i = 0; i < n; i++) {
    double equity = collateral[i] + quantity[i] * (price - entry[i]);
    if (equity < rate[i] * std::fabs(quantity[i]) * price) {
      out[found++] = static_cast<int>(i);
    }
  }
  return found;
}

std::size_t scan_two(const Positions &p, double price, int *out) {
  const double *constant = p.constant.data();
  const double *slope = p.slope.data();
  std::size_t n = p.constant.size();
  std::size_t found = 0;
  for (std::size_t i = 0; i < n; i++) {
    if (constant[i] + slope[i] * price < 0) {
      out[found++] = static_cast<int>(i);
    }
  }
  return found;
}

template <typename Scan> double nanos(Scan scan, const Positions &p, int *out) {
  using clock = std::chrono::steady_clock;
  volatile std::size_t sink = 0;
  auto start = clock::now();
  double elapsed = 0;
  double done = 0;
  for (int tick = 0; elapsed < 5e8; tick++) {
    sink = sink + scan(p, 100 + 1e-3 * (tick % 64), out);
    done += static_cast<double>(p.quantity.size());
    elapsed = std::chrono::duration<double, std::nano>(clock::now() - start).count();
  }
  return elapsed / done;
}

} // namespace

int main(int argc, char **argv) {
  bool check = argc == 3 && std::strcmp(argv[1], "check") == 0;
  if (!check && !(argc == 2 && std::strcmp(argv[1], "time") == 0)) {
    std::fprintf(stderr, "usage: isolated_scan check PRICE | time < positions\n");
    return 2;
  }
  Positions p;
  double q, e, c, r;
  while (std::scanf("%lf %lf %lf %lf", &q, &e, &c, &r) == 4) {
    p.quantity.push_back(q);
    p.entry.push_back(e);
    p.collateral.push_back(c);
    p.rate.push_back(r);
    p.constant.push_back(c - q * e);
    p.slope.push_back(q - r * std::fabs(q));
  }
  std::vector<int> out(p.quantity.size() + 1);
  if (check) {
    std::size_t found = scan_four(p, std::atof(argv[2]), out.data());
    for (std::size_t i = 0; i < found; i++) {
      std::printf("%d\n", out[i]);
    }
    return 0;
  }
  for (int second = -2; second < 5; second++) {
    double four = nanos(scan_four, p, out.data());
    double two = nanos(scan_two, p, out.data());
    if (second >= 0) {
      std::printf("%.4f %.4f\n", four, two);
    }
  }
  return 0;
}
