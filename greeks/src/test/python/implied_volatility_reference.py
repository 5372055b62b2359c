"""Writes the reference rows of ImpliedVolatilityReferenceTest: points where an implied volatility is hard to get exactly.

usage: python3 implied_volatility_reference.py [rows per category] [seed] > implied-volatility.csv     (mpmath; seconds)

Each row is an option with a price that is a double, and the volatility at which its exact price is exactly that double, to
34 digits: a volatility is drawn, the price computed with 100 digits and rounded, and the volatility solved again from the
rounded price. condition is price / (vega volatility). Columns a, b, c are spot, rate, yield (blackScholesMerton) or forward,
discount and nothing (black, bachelier).
"""
import random
import sys

from mpmath import erfc, exp, log, mp, mpf, nstr, pi, sqrt

mp.dps = 100
LARGEST_CONDITION = 1e8


def tail(z):
    return erfc(z / sqrt(mpf(2))) / 2


def black(x, s):
    """Out-of-the-money price per unit of the smaller of forward and strike, and its derivative by ln s."""
    a, t = x / s, s / 2
    value = tail(a - t) - exp(x) * tail(a + t)
    return value, s * exp(-((a - t) ** 2) / 2) / sqrt(2 * pi)


def bachelier(x, s):
    a = x / s
    slope = s * exp(-a * a / 2) / sqrt(2 * pi)
    return slope - x * tail(a), slope


def solve(model, x, guess, target):
    s = guess
    for _ in range(60):
        value, slope = model(x, s)
        step = log(value / target) * value / slope
        s *= exp(-step)
        if abs(step) < mpf(10) ** -60:
            return s
    raise ArithmeticError("no convergence")


def row(model, kind, strike, years, a, b, c, volatility):
    """One row, or None where the rounded price does not determine the volatility."""
    w = 1 if kind == "C" else -1
    k, t = mpf(strike), mpf(years)
    if model == "blackScholesMerton":
        forward, cash = mpf(a) * exp(-mpf(c) * t), k * exp(-mpf(b) * t)
    else:
        forward, cash = mpf(a) * mpf(b), k * mpf(b)
    if model == "bachelier":
        x, unit, f = abs(mpf(a) - k), mpf(b), bachelier
    else:
        x, unit, f = abs(log(forward / cash)), min(forward, cash), black
    intrinsic = max(w * (forward - cash), mpf(0))
    total = mpf(volatility) * sqrt(t)
    value, _ = f(x, total)
    price = float(intrinsic + unit * value)
    if not 0 < price < 1e308 or price < 1e-305 and volatility < 1e300 and model != "black":
        return None
    target = (mpf(price) - intrinsic) / unit
    ulp = mpf(2) ** -52 * mpf(price) / unit
    if target <= 8 * ulp or (f is black and 1 - target <= 8 * ulp):
        return None
    s = solve(f, x, total, target)
    _, slope = f(x, s)
    condition = mpf(price) / unit / slope
    if condition > LARGEST_CONDITION:
        return None
    return [model, kind, a, strike, years, b, c, price, nstr(s / sqrt(t), 34), nstr(condition, 8)]


def spot(kind, s, k, t, r, q, v):
    return row("blackScholesMerton", kind, k, t, s, r, q, v)


def draw_carry(r):
    """A tiny volatility at a strike that the carry brings to within a few standard deviations."""
    v, t, rate, q = 10 ** r.uniform(-8, -3), r.uniform(0.05, 8), r.uniform(-0.02, 0.4), r.uniform(0, 0.4)
    k = float(100 * exp((mpf(rate) - mpf(q)) * t + r.gauss(0, 2) * v * mpf(t) ** 0.5))
    return spot(r.choice("CP"), 100.0, k, t, rate, q, v)


def draw_market(r):
    s = r.uniform(20, 200)
    return spot(r.choice("CP"), s, s * r.uniform(0.7, 1.4), r.uniform(0.003, 3), r.uniform(-0.02, 0.1), r.uniform(0, 0.05), r.uniform(0.05, 1.5))


def draw_near(r):
    """At the forward, or so near that moneyness hardly counts."""
    f, t, v = r.uniform(0.5, 200), 10 ** r.uniform(-4, 1), 10 ** r.uniform(-4, 0)
    k = f * (1 + r.choice([0, 1e-15, 1e-12, 1e-9, 1e-6, 1e-3]) * r.uniform(-1, 1))
    return row("black", r.choice("CP"), k, t, f, r.uniform(0.5, 1), 0, v)


def draw_far(r):
    """Forward and strike apart by more than the guesses are fitted for."""
    x, z = 10 ** r.uniform(0.5, 1.6), r.uniform(-7, 30)
    s = float(-z + sqrt(mpf(z) ** 2 + 2 * mpf(x)))
    t = r.uniform(0.1, 4)
    return row("black", "C", 100.0, t, float(100 * exp(-mpf(x))), 0.9, 0, s / t**0.5)


def draw_high(r):
    """So much volatility that the price is nearer to its upper limit."""
    t, s = r.uniform(0.1, 4), r.uniform(1.5, 15)
    return spot(r.choice("CP"), 100.0, float(100 * exp(r.gauss(0, 1))), t, 0.03, 0.01, s / t**0.5)


def draw_deep(r):
    """Puts in the money whose price is nearly all intrinsic."""
    t, v = r.uniform(0.05, 2), r.uniform(0.05, 0.6)
    k = float(100 * exp(r.uniform(0.5, 5) * v * t**0.5))
    return spot("P", 100.0, k, t, r.uniform(-0.02, 0.08), r.uniform(0, 0.05), v)


def draw_second(r):
    """One second to expiry."""
    t, v = 1 / 31557600, r.uniform(0.1, 3)
    k = float(100 * exp(r.gauss(0, 3) * v * t**0.5))
    return spot(r.choice("CP"), 100.0, k, t, 0.05, 0.01, v)


def draw_wing(r):
    t, v, a = r.uniform(0.01, 2), r.uniform(0.05, 1), r.uniform(4, 34)
    return spot("P", 100.0, float(100 * exp(-a * v * mpf(t) ** 0.5)), t, 0.03, 0.0, v)


def draw_scale(r):
    """Money near the ends of the doubles, so that products and quotients leave them."""
    unit = r.choice([1e-307, 1e-280, 1e-160, 1e160, 1e280, 1e305])
    f, t, v = unit * r.uniform(1, 3), r.uniform(0.1, 2), r.uniform(0.1, 2)
    return row("black", r.choice("CP"), f * r.uniform(0.5, 2), t, f, r.uniform(0.5, 1.5), 0, v)


def draw_apart(r):
    """A forward and a strike hundreds of powers of ten apart."""
    x, t = r.uniform(100, 1300), r.uniform(0.1, 4)
    f = float(10 ** mpf(r.uniform(-300, -300 + 3)))
    k = float(mpf(f) * exp(mpf(x)))
    s = float(sqrt(2 * mpf(x)) * r.uniform(0.995, 1.05))
    return row("black", "C", k, t, f, 1.0, 0, s / t**0.5)


def draw_normal(r):
    f, t, v = r.uniform(-0.02, 0.05), r.uniform(0.01, 10), 10 ** r.uniform(-4, -1)
    k = f + r.choice([0, 1, 1, 1, 1]) * r.gauss(0, 2) * v * t**0.5
    return row("bachelier", r.choice("CP"), k, t, f, r.uniform(0.5, 1.1), 0, v)


def draw_normal_wing(r):
    f, t, v = r.uniform(-100, 100), r.uniform(0.01, 10), 10 ** r.uniform(-2, 2)
    k = f + r.uniform(3, 36) * v * t**0.5
    return row("bachelier", "C", k, t, f, r.uniform(0.5, 1.1), 0, v)


def draw_normal_extreme(r):
    """Bachelier prices near the ends of the doubles, or volatility beside which moneyness vanishes."""
    unit = r.choice([1e-300, 1e-150, 1e150, 1e300])
    f, t, v = unit * r.uniform(-3, 3), r.uniform(0.1, 2), unit * 10 ** r.uniform(0, 3)
    return row("bachelier", r.choice("CP"), unit * r.uniform(-3, 3), t, f, r.uniform(0.5, 1.1), 0, v)


CATEGORIES = {
    "market": draw_market,
    "carry": draw_carry,
    "near": draw_near,
    "far": draw_far,
    "high": draw_high,
    "deep-put": draw_deep,
    "second": draw_second,
    "wing": draw_wing,
    "scale": draw_scale,
    "apart": draw_apart,
    "normal": draw_normal,
    "normal-wing": draw_normal_wing,
    "normal-extreme": draw_normal_extreme,
}


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 28
    r = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 20261120)
    print("category,model,type,a,strike,years,b,c,price,volatility,condition")
    for name, draw in CATEGORIES.items():
        rows = []
        while len(rows) < count:
            one = draw(r)
            if one:
                rows.append(one)
        for one in rows:
            print(",".join([name] + [repr(v) if isinstance(v, float) else str(v) for v in one]))


if __name__ == "__main__":
    main()
