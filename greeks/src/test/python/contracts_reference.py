"""Writes resources/reference/contracts.csv: digital options and options counted in coin, with every derivative.

Prices are the closed forms at 120 digits; derivatives are differences of them with a step of 1e-25, so that 25 printed digits
are right. Inputs are doubles, taken exactly. Needs mpmath: python3 contracts_reference.py > ../resources/reference/contracts.csv
"""
from mpmath import diff, erfc, exp, log, mp, mpf, nstr, sqrt

mp.dps = 120


def cumulative(x):
    return erfc(-x / sqrt(2)) / 2


def d(s, k, t, r, q, v, side):
    return (log(s / k) + (r - q) * t) / (v * sqrt(t)) + side * v * sqrt(t) / 2


def cash(w):
    return lambda s, v, t, r, q, k: exp(-r * t) * cumulative(w * d(s, k, t, r, q, v, -1))


def asset(w):
    return lambda s, v, t, r, q, k: s * exp(-q * t) * cumulative(w * d(s, k, t, r, q, v, 1))


def inverse(w):
    return lambda s, v, t, r, q, k: w * (asset(w)(s, v, t, r, q, k) - k * cash(w)(s, v, t, r, q, k)) / s


# orders in spot, volatility, years, rate, yield, strike; a derivative in years is one of passing time with its sign changed
GREEKS = {
    "price": (0, 0, 0, 0, 0, 0),
    "delta": (1, 0, 0, 0, 0, 0),
    "gamma": (2, 0, 0, 0, 0, 0),
    "vega": (0, 1, 0, 0, 0, 0),
    "theta": (0, 0, 1, 0, 0, 0),
    "rho": (0, 0, 0, 1, 0, 0),
    "phi": (0, 0, 0, 0, 1, 0),
    "dual_delta": (0, 0, 0, 0, 0, 1),
    "dual_gamma": (0, 0, 0, 0, 0, 2),
    "vanna": (1, 1, 0, 0, 0, 0),
    "volga": (0, 2, 0, 0, 0, 0),
    "charm": (1, 0, 1, 0, 0, 0),
    "veta": (0, 1, 1, 0, 0, 0),
    "speed": (3, 0, 0, 0, 0, 0),
    "zomma": (2, 1, 0, 0, 0, 0),
    "color": (2, 0, 1, 0, 0, 0),
    "ultima": (0, 3, 0, 0, 0, 0),
}
POINTS = [
    ("C", 100, 100.5, 0.25, 0.03, 0.01, 0.6),
    ("P", 100, 90, 1.5, 0.05, 0.0, 0.35),
    ("C", 100, 400, 0.1, 0.02, 0.05, 0.25),
    ("P", 1000, 250, 0.05, 0.04, 0.01, 0.35),
    ("C", 60000, 250000, 0.02, 0.0, 0.0, 0.5),
    ("P", 60000, 20000, 0.25, 0.1, -0.02, 0.125),
]


def main():
    print("claim,type,spot,strike,years,rate,yield,vol," + ",".join(GREEKS))
    for name, claim in (("cash", cash), ("asset", asset), ("inverse", inverse)):
        for kind, s, k, t, r, q, v in POINTS:
            f = claim(1 if kind == "C" else -1)
            x = tuple(mpf(y) for y in (s, v, t, r, q, k))
            row = []
            for orders in GREEKS.values():
                y = f(*x) if sum(orders) == 0 else diff(f, x, orders, h=mpf(10) ** -25)
                row.append(nstr(-y if orders[2] else y, 25))
            print(",".join([name, kind, *(repr(float(y)) for y in (s, k, t, r, q, v)), *row]))


if __name__ == "__main__":
    main()
