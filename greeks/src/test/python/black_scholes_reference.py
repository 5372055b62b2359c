#!/usr/bin/python3
"""Writes ../resources/reference/black-scholes.csv: Black-Scholes-Merton price and 15 sensitivities to 25 digits.

Needs mpmath (Debian: python3-mpmath). Deterministic. Options:
  (none)   write the grid
  --check  compare the closed forms with numerical differentiation of the price, and with the case grid
Columns and conventions are those of ../resources/cases/README.md. See README.md beside this file.
"""
import csv
import os
import random
import sys

import mpmath as mp

mp.mp.dps = 130
DIGITS = 25
SEED = 20261120
HERE = os.path.dirname(os.path.abspath(__file__))
OUTPUT = os.path.join(HERE, "..", "resources", "reference", "black-scholes.csv")
CASE_GRID = os.path.join(HERE, "..", "resources", "cases", "cases.csv")
INPUTS = ["spot", "strike", "years", "rate", "yield", "vol"]
GREEKS = ["price", "delta", "gamma", "vega", "theta", "rho", "phi", "dual_delta",
          "vanna", "volga", "charm", "veta", "speed", "zomma", "color", "ultima"]
# how often each Greek differentiates the price in S, K, T, r, q, v; a time derivative turns the sign (calendar time)
ORDERS = {"delta": "S", "gamma": "SS", "vega": "v", "theta": "T", "rho": "r", "phi": "q", "dual_delta": "K",
          "vanna": "Sv", "volga": "vv", "charm": "ST", "veta": "vT", "speed": "SSS", "zomma": "SSv",
          "color": "SST", "ultima": "vvv"}


def normal(d):
    return mp.erfc(-d / mp.sqrt(2)) / 2


def price(w, S, K, T, r, q, v):
    s = v * mp.sqrt(T)
    d1 = (mp.log(S / K) + (r - q) * T) / s + s / 2
    return w * (S * mp.exp(-q * T) * normal(w * d1) - K * mp.exp(-r * T) * normal(w * (d1 - s)))


def greeks(w, S, K, T, r, q, v):
    """The closed forms, all 16 in the order of GREEKS."""
    root = mp.sqrt(T)
    s = v * root
    d1 = (mp.log(S / K) + (r - q) * T) / s + s / 2
    d2 = d1 - s
    discount, growth = mp.exp(-r * T), mp.exp(-q * T)
    density = mp.exp(-d1 * d1 / 2) / mp.sqrt(2 * mp.pi)
    n1, n2 = normal(w * d1), normal(w * d2)
    gamma = growth * density / (S * s)
    vega = S * growth * density * root
    d1_per_year = (r - q) / s - d2 / (2 * T)
    return {
        "price": w * (S * growth * n1 - K * discount * n2),
        "delta": w * growth * n1,
        "gamma": gamma,
        "vega": vega,
        "theta": -S * growth * density * v / (2 * root) + w * (q * S * growth * n1 - r * K * discount * n2),
        "rho": w * T * K * discount * n2,
        "phi": -w * T * S * growth * n1,
        "dual_delta": -w * discount * n2,
        "vanna": -growth * density * d2 / v,
        "volga": vega * d1 * d2 / v,
        "charm": w * q * growth * n1 - growth * density * d1_per_year,
        "veta": vega * (q + d1 * d1_per_year - 1 / (2 * T)),
        "speed": -gamma / S * (d1 / s + 1),
        "zomma": gamma * (d1 * d2 - 1) / v,
        "color": gamma * (q + d1 * d1_per_year + 1 / (2 * T)),
        "ultima": -vega / v ** 2 * (d1 * d2 * (1 - d1 * d2) + d1 ** 2 + d2 ** 2),
    }


# ---------------------------------------------------------------- points

class Points:
    def __init__(self):
        self.random = random.Random(SEED)
        self.rows = []

    def add(self, category, S, K, T, r, q, v, w=None):
        values = [float(x) for x in (S, K, T, r, q, v)]
        assert values[0] > 0 and values[1] > 0 and values[2] > 0 and values[5] > 0, values
        w = w if w is not None else (1 if len(self.rows) % 2 == 0 else -1)
        self.rows.append((category, w, values))

    def log_uniform(self, low, high):
        return float(mp.exp(mp.mpf(self.random.uniform(float(mp.log(low)), float(mp.log(high))))))

    def spot_for(self, x, K, T, r, q):
        """The spot at which ln(S/K) + (r - q) T is x (before rounding)."""
        return mp.mpf(K) * mp.exp(mp.mpf(x) - (mp.mpf(r) - mp.mpf(q)) * mp.mpf(T))

    def market(self):
        return self.log_uniform(1, 1000), self.random.uniform(-0.03, 0.1), self.random.uniform(-0.02, 0.08)

    def at(self, category, m, s, T, w=None):
        """A point of given moneyness in standard deviations m = x/s and given s = v sqrt(T)."""
        K, r, q = self.market()
        v = float(mp.mpf(s) / mp.sqrt(T))
        s = mp.mpf(v) * mp.sqrt(T)
        self.add(category, self.spot_for(m * s, K, T, r, q), K, T, r, q, v, w)


def ordinary(p):
    for _ in range(36):
        K, r, q = p.market()
        p.add("ordinary", K * p.random.uniform(0.6, 1.6), K, p.log_uniform(0.003, 3), r, q, p.log_uniform(0.05, 1.5))


def cancel(p):
    """ln(S/K) and (r - q) T cancel; d1, d2 or x is close to zero, or d1 d2 is."""
    for epsilon in (1e-3, 1e-5, 1e-7, 1e-9):
        for where in (-0.5, 0.5, 0):
            for offset in (1e-1, 1e-3, -1e-3, 1e-6):
                K, _, q = p.market()
                T, log = p.log_uniform(0.1, 5), p.random.choice((-1, 1)) * p.random.uniform(0.05, 1)
                s = mp.sqrt(2 * epsilon * abs(log))
                v = float(s / mp.sqrt(T))
                s = mp.mpf(v) * mp.sqrt(T)
                S = float(K * mp.exp(log))
                x = (mp.mpf(where) + mp.mpf(offset)) * s * s
                r = mp.mpf(q) + (x - mp.log(mp.mpf(S) / mp.mpf(K))) / T
                p.add("cancel", S, K, T, r, q, v)


def branch(p):
    """z1 = |m| - s/2 on both sides of the branches at -0.7 and at 0."""
    for centre in (-0.7, 0):
        for offset in (-1e-2, -1e-6, 1e-6, 1e-2):
            for k in range(5):
                z = centre + offset
                s = p.log_uniform(max(1.45, -2 * z), 8) if centre < 0 else p.log_uniform(0.03, 6)
                m = z + s / 2
                p.at("branch", m if p.random.random() < 0.5 else -m, s, p.log_uniform(0.05, 5))


def wing(p):
    for k in range(36):
        d = 20 + 0.5 * k + p.random.uniform(0, 0.5)
        s = p.log_uniform(0.01, 1.5)
        # a put far above, a call far below: out of the money; every sixth point in the money
        m = d if k % 2 else -d
        w = -1 if m > 0 else 1
        p.at("wing", m, s, p.log_uniform(0.01, 3), -w if k % 6 == 5 else w)


def tiny_volatility(p):
    for k in range(28):
        p.at("tinyvol", p.random.uniform(-8, 8) * p.random.choice((1, 1, 0.01)), p.log_uniform(1e-5, 1e-3),
             p.log_uniform(0.05, 3))


def huge_volatility(p):
    """s of 5 to 60 with spot or strike of 1e-250 to 1e250."""
    while sum(row[0] == "hugevol" for row in p.rows) < 40:
        s, z = p.log_uniform(5, 60), p.random.uniform(-15, 30)
        m = p.random.choice((-1, 1)) * (z + s / 2)
        T, r, q = p.log_uniform(0.5, 10), p.random.uniform(-0.03, 0.1), p.random.uniform(-0.02, 0.08)
        S = mp.mpf(10) ** p.random.uniform(-250, 250)
        K = S * mp.exp(-m * s + (r - q) * T)
        if mp.mpf("1e-250") < K < mp.mpf("1e250"):
            p.add("hugevol", S, K, T, r, q, float(s / mp.sqrt(T)), -1 if m > 0 else 1)


def scaled_wing(p):
    """Far out of the money at a scale where the value is an ordinary double although n(d) is none."""
    for k in range(12):
        d, s = p.random.uniform(36, 46), p.log_uniform(0.05, 1.5)
        m = d if k % 2 else -d
        K, T = p.log_uniform(1e150, 1e250), p.log_uniform(0.1, 3)
        v = float(s / mp.sqrt(T))
        p.add("scaledwing", p.spot_for(m * mp.mpf(v) * mp.sqrt(T), K, T, 0.03, 0.01), K, T, 0.03, 0.01, v,
              -1 if m > 0 else 1)


def subnormal(p):
    for k in range(18):
        unit = 2.0 ** p.random.randint(-1060, -1024)
        K, S = p.random.uniform(1, 3), p.random.uniform(1, 3)
        if k % 3 == 0:  # both
            p.add("subnormal", S * unit, K * unit, p.log_uniform(0.1, 3), 0.04, 0.01, p.log_uniform(0.1, 1))
        elif k % 3 == 1:  # the strike
            p.add("subnormal", S, K * unit, 1.5, 0.04, 0.01, p.random.uniform(20, 50))
        else:  # the spot
            p.add("subnormal", S * unit, K, 1.5, 0.04, 0.01, p.random.uniform(20, 50))


def rates(p):
    """r T, q T or both of -600 to 600."""
    for k in range(22):
        T = p.log_uniform(1, 20)
        first = p.random.choice((-1, 1)) * p.random.uniform(100, 600)
        K = p.log_uniform(1, 1000)
        if k % 2 == 0:  # both: the forward stays near the strike
            r, q = first / T, (first + p.random.uniform(-0.3, 0.3)) / T
            p.add("rates", K * p.random.uniform(0.7, 1.4), K, T, r, q, p.log_uniform(0.1, 1))
        else:  # one: only a large s makes anything uncertain
            r, q = (first / T, 0.02) if k % 4 == 1 else (0.02, first / T)
            p.add("rates", K * p.random.uniform(0.7, 1.4), K, T, r, q, p.random.uniform(8, 30) / T ** 0.5)


def deep(p):
    """In the money by 3 to 15 standard deviations, 1 % to a factor of a million."""
    for k in range(20):
        m, x = p.random.uniform(3, 15), p.log_uniform(0.01, 14)
        w = 1 if k % 2 else -1
        p.at("deep", w * m, x / m, p.log_uniform(0.02, 5), w)


def second(p):
    for _ in range(20):
        T = 1 / 31_536_000
        s = p.log_uniform(0.1, 3) * T ** 0.5
        p.at("second", p.random.uniform(-6, 6), s, T)


def century(p):
    for _ in range(20):
        K, r, q = p.market()
        p.add("century", K * p.random.uniform(0.3, 3), K, 100.0, r, q, p.log_uniform(0.02, 0.6))


def forward(p):
    """x is exactly zero: spot = strike, rate = yield."""
    for k in range(10):
        K, r, _ = p.market()
        p.add("forward", K, K, p.log_uniform(0.01, 30), r, r, p.log_uniform(1e-4, 3))


def points():
    p = Points()
    for part in (ordinary, cancel, branch, wing, tiny_volatility, huge_volatility, scaled_wing, subnormal, rates, deep,
                 second, century, forward):
        part(p)
    return p.rows


# ---------------------------------------------------------------- checks

def scale(values, letter):
    """What a step in one input is relative to: a rate may be zero, a spot of 1e-250 is not nothing."""
    size = abs(values["SKTrqv".index(letter)])
    return max(size, mp.mpf("1e-9")) if letter in "rq" else size


def derivative(f, x, orders):
    """Central differences, one variable after the other; relative step 1e-45."""
    if not orders:
        return f(*x)
    i = "SKTrqv".index(orders[0])
    h = mp.mpf("1e-45") * scale(x, orders[0])
    up, down = list(x), list(x)
    up[i] += h
    down[i] -= h
    return (derivative(f, up, orders[1:]) - derivative(f, down, orders[1:])) / (2 * h)


def digits(closed, x):
    """Enough to see a sensitivity beside the price: the gamma of an option in the money may be 1e-300 of it."""
    smallest = mp.log10(abs(closed["price"]))
    for name, orders in ORDERS.items():
        for letter in orders:
            closed[name] *= scale(x, letter)
        smallest = min(smallest, mp.log10(abs(closed[name])))
    return 250 + int(mp.log10(abs(closed["price"])) - smallest)


def check_derivatives(rows, step):
    worst = mp.mpf(0)
    sample = rows[::step]
    for category, w, values in sample:
        x = [mp.mpf(value) for value in values]
        with mp.workdps(digits(greeks(w, *x), x)):
            closed = greeks(w, *x)
            for name, orders in ORDERS.items():
                sign = -1 if "T" in orders else 1
                numeric = sign * derivative(lambda *y: price(w, *y), x, orders)
                worst = max(worst, abs(numeric / closed[name] - 1))
    print("numerical differentiation: %d points, 15 sensitivities, largest relative difference %s"
          % (len(sample), mp.nstr(worst, 3)))
    assert worst < mp.mpf("1e-30")


def check_case_grid():
    worst, count = mp.mpf(0), 0
    with open(CASE_GRID, newline="", encoding="ascii") as lines:
        for row in csv.DictReader(lines):
            closed = greeks(1 if row["type"] == "C" else -1, *[mp.mpf(float(row[name])) for name in INPUTS])
            count += 1
            for name in GREEKS:
                worst = max(worst, abs(mp.mpf(row[name]) / closed[name] - 1))
    print("case grid: %d points, 16 columns, largest relative difference %s" % (count, mp.nstr(worst, 3)))
    assert worst < mp.mpf("1e-32")


def write(rows):
    count = {}
    with open(OUTPUT, "w", newline="", encoding="ascii") as out:
        out.write(",".join(["id", "category", "type"] + INPUTS + GREEKS) + "\n")
        for category, w, values in rows:
            number = count[category] = count.get(category, -1) + 1
            letter = "C" if w > 0 else "P"
            closed = greeks(w, *[mp.mpf(value) for value in values])
            cells = ["%s-%03d-%s" % (category, number, letter), category, letter]
            cells += [repr(value) for value in values]
            cells += [mp.nstr(closed[name], DIGITS) for name in GREEKS]
            out.write(",".join(cells) + "\n")
    print("%d points: %s" % (len(rows), ", ".join("%s %d" % (c, n + 1) for c, n in count.items())))


if __name__ == "__main__":
    grid = points()
    if sys.argv[1:] == ["--check"]:
        check_derivatives(grid, 11)
        check_case_grid()
    else:
        write(grid)
