"""Writes reference/normal.csv: the standard normal functions at 25 digits, for NormalDistributionReferenceTest.

Run: python3 src/test/python/normal_reference.py > src/test/resources/reference/normal.csv   (needs mpmath)
"""
import random

from mpmath import erfc, exp, log, log1p, mp, mpf, pi, sqrt

mp.dps = 60
random.seed(19000329)


def text(value):
    return mp.nstr(value, 25, strip_zeros=False, min_fixed=1, max_fixed=0)


def tail(z):
    return erfc(z / sqrt(mpf(2))) / 2


print("function,argument,value")
points = [0.0, 1e-300, -1e-20, 0.7, -0.7, 0.69999, -0.70001, 8.2, -8.2, 38.0, -38.0, -37.5, 39.5, 100.0, 1e10]
points += [random.uniform(-1, 1) for _ in range(30)] + [random.uniform(-38, 38) for _ in range(60)]
points += [random.choice([-1, 1]) * 10 ** random.uniform(-12, 0) for _ in range(20)]
for x in points:
    z = mpf(x)
    if abs(x) < 38.5:
        print(f"density,{x!r},{text(exp(-z * z / 2) / sqrt(2 * pi))}")
        print(f"cumulative,{x!r},{text(tail(-z))}")
    if x < 38.5:
        print(f"logCumulative,{x!r},{text(log1p(-tail(z)) if x > 0 else log(tail(-z)))}")
    if x > -38:
        mills = tail(z) / (exp(-z * z / 2) / sqrt(2 * pi)) if x < 1e3 else 1 / z - 1 / z**3 + 3 / z**5 - 15 / z**7
        print(f"millsRatio,{x!r},{text(mills)}")
for x in [-50.0, -1e3, -1e8, -1e150]:
    z = -mpf(x)
    series = 1 - 1 / z**2 + 3 / z**4 - 15 / z**6 + 105 / z**8 - 945 / z**10 if z > 200 else None
    mills = series / z if series is not None else tail(z) / (exp(-z * z / 2) / sqrt(2 * pi))
    print(f"logCumulative,{x!r},{text(-z * z / 2 - log(2 * pi) / 2 + log(mills))}")
probabilities = [0.5, 0.25, 0.75, 0.2499999, 0.7500001, 0.99, 0.999, 1e-300, 1e-16, 1 - 2**-53, 0.5 - 2**-54, 0.5 + 2**-53]
probabilities += [random.random() for _ in range(40)] + [10 ** random.uniform(-300, 0) for _ in range(30)]
probabilities += [1 - 10 ** random.uniform(-15, 0) for _ in range(15)]
probabilities += [0.5 + random.choice([-1, 1]) * 10 ** random.uniform(-14, -1) for _ in range(15)]
for p in probabilities:
    q = mpf(p)
    small = q if q < mpf(1) / 2 else 1 - q
    if small == mpf(1) / 2:
        root = mpf(0)
    else:
        guess = -sqrt(-2 * log(small)) if small < mpf(1) / 10 else (small - mpf(1) / 2) * sqrt(2 * pi)
        for _ in range(200):
            step = (log(tail(-guess)) - log(small)) * tail(-guess) / (exp(-guess * guess / 2) / sqrt(2 * pi))
            guess -= step
            if abs(step) < abs(guess) * mpf(10) ** -45:
                break
        root = guess if q < mpf(1) / 2 else -guess
    print(f"quantile,{p!r},{text(root)}")
