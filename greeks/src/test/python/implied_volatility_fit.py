"""Fits the coefficients of MillsDifference, VolatilityGuess and Logarithm.rough and prints them as Java literals.

usage: python3 implied_volatility_fit.py     (mpmath, numpy, scipy; about half a minute)
"""
import mpmath as mp
import numpy as np
from numpy.polynomial import chebyshev
from numpy.polynomial.legendre import leggauss
from scipy.special import erfcx

ROOT_TWO_PI = np.sqrt(2 * np.pi)
LARGEST = 3.1  # |ln F/K| up to which the guesses are fitted
WIDEST = 2.0  # no first estimate of the total volatility is larger there


def mills_polynomial(degree=27):
    """P in M(z) = P(q) / (z + 11/8), q = 1 - 10 / (z + 23/4), for -3/4 <= z < infinity, by Chebyshev interpolation."""
    mp.mp.dps = 50

    def value(q):
        if q >= 1:
            return mp.mpf(1)
        z = 10 / (1 - q) - mp.mpf("5.75")
        if z > 1e6:
            return (z + mp.mpf("1.375")) * (1 / z - 1 / z**3 + 3 / z**5)
        return (z + mp.mpf("1.375")) * mp.sqrt(mp.pi / 2) * mp.erfc(z / mp.sqrt(2)) * mp.exp(z * z / 2)

    n = degree + 1
    nodes = [mp.cos(mp.pi * (k + mp.mpf(1) / 2) / n) for k in range(n)]
    values = [value(q) for q in nodes]
    c = [2 / mp.mpf(n) * sum(v * mp.cos(mp.pi * j * (k + mp.mpf(1) / 2) / n) for k, v in enumerate(values)) for j in range(n)]
    c[0] /= 2
    basis = [[mp.mpf(1)], [mp.mpf(0), mp.mpf(1)]]
    for j in range(2, n):
        t = [mp.mpf(0)] + [2 * z for z in basis[-1]]
        for i, z in enumerate(basis[-2]):
            t[i] -= z
        basis.append(t)
    p = [mp.mpf(0)] * n
    for j in range(n):
        for i, z in enumerate(basis[j]):
            p[i] += c[j] * z
    return p


def mills(z):
    return np.sqrt(np.pi / 2) * erfcx(z / np.sqrt(2))


def mills_difference(a, t):
    """M(a - t) - M(a + t), as an integral of -M' = 1 - z M where the points are close."""
    out = np.empty_like(a)
    close = t < 0.15 * (1 + a)
    x, w = leggauss(24)
    z = a[close][:, None] + t[close][:, None] * x
    far = z > 10
    slope = np.empty_like(z)
    slope[~far] = 1 - z[~far] * mills(z[~far])
    i = 1 / z[far] ** 2
    slope[far] = i * (1 - 3 * i * (1 - 5 * i * (1 - 7 * i * (1 - 9 * i * (1 - 11 * i)))))
    out[close] = t[close] * (slope @ w)
    out[~close] = mills(a[~close] - t[~close]) - mills(a[~close] + t[~close])
    return out


def low_sample(rng, n):
    """Random (|x|, s, ln p) with a price p per unit of the smaller of forward and strike below one half."""
    x = np.concatenate([10 ** rng.uniform(-12, 2.6, n), 10 ** rng.uniform(-2, 1.2, n)])
    a = np.concatenate([10 ** rng.uniform(-8, 1.6, n), rng.uniform(0, 39, n)])
    rng.shuffle(a)
    near = 10 ** rng.uniform(-14, 2.6, 2 * n)
    s = np.concatenate([x / a, 10 ** rng.uniform(-8, 1.5, 2 * n)])
    x = np.concatenate([x, near])
    a, t = x / s, s / 2
    ok = (a - t > -0.8) & (a - t < 38.5) & (a < 200) & (s < 45) & (x <= LARGEST)
    x, s, a, t = x[ok], s[ok], a[ok], t[ok]
    log_price = np.log(mills_difference(a, t)) - 0.5 * (a - t) ** 2 - np.log(ROOT_TWO_PI)
    ok = (log_price < np.log(0.52)) & (log_price > -720)
    pick = rng.permutation(np.flatnonzero(ok))[:40000]
    return x[pick], s[pick], log_price[pick]


def high_sample(rng, n):
    """Random (2 |x|, z, ln c) with the complement c = 1 - p below one half."""
    double = np.concatenate([10 ** rng.uniform(-8, 3, n), rng.uniform(0, 60, n // 2), np.zeros(n // 8)])
    z = rng.uniform(0, 9, len(double))
    log_c = np.log(mills(z) + mills(np.sqrt(z * z + double))) - 0.5 * z * z - np.log(ROOT_TWO_PI)
    ok = (log_c < np.log(0.52)) & (log_c > -38) & (double <= 2 * LARGEST)
    pick = rng.permutation(np.flatnonzero(ok))[:30000]
    return double[pick], z[pick], log_c[pick]


def minimax(x, y, scale, target, degrees):
    """Least squares on a triangle of Chebyshev products, reweighted towards the smallest largest error."""
    dx, dy = degrees
    tx, ty = chebyshev.chebvander(x, dx), chebyshev.chebvander(y, dy)
    index = [(i, j) for i in range(dx + 1) for j in range(dy + 1) if i / dx + j / dy <= 1 + 1e-9]
    a = np.stack([tx[:, i] * ty[:, j] for i, j in index], 1) / scale[:, None]
    w, best = np.ones(len(target)), (np.inf, None)
    for _ in range(16):
        c, *_ = np.linalg.lstsq(a * w[:, None], target * w, rcond=1e-13)
        error = np.abs(a @ c - target)
        if error.max() < best[0]:
            best = (error.max(), c)
        w = w * (0.3 + error / error.max()) ** 0.7
        w = np.maximum(w / w.max(), 1e-3)
    grid = np.zeros((dx + 1, dy + 1))
    for (i, j), v in zip(index, best[1]):
        grid[i, j] = v
    grid = np.stack([np.pad(chebyshev.cheb2poly(grid[:, j]), (0, dx + 1))[: dx + 1] for j in range(dy + 1)], 1)
    grid = np.stack([np.pad(chebyshev.cheb2poly(grid[i, :]), (0, dy + 1))[: dy + 1] for i in range(dx + 1)], 0)
    return best[0], [[grid[i, j] for j in range(dy + 1) if (i, j) in index] for i in range(dx + 1)]


def low_guess(rng):
    x, s, log_price = low_sample(rng, 180000)
    v = np.logaddexp(0, np.log(x / ROOT_TWO_PI) + 2 * np.log1p(x / 4) - log_price)
    first = x / v * np.sqrt(1 + v / 2)
    ratio = s / first
    return minimax(2 * v / (v + 6) - 1, 2 * first / WIDEST - 1, ratio, np.ones_like(ratio), (10, 7))


def high_guess(rng):
    double, z, log_c = high_sample(rng, 180000)
    v = -log_c
    end = 2 * LARGEST / (2 * LARGEST + 3)
    target = z / np.sqrt(v)
    return minimax(2 * v / (v + 2) - 1, 2 * double / (double + 3) / end - 1, np.ones_like(target), target, (9, 6))


def rough_logarithm(degree=8):
    """ln(1 + r) / r for -1/4 <= r <= 1/2, by Chebyshev interpolation; rising powers."""
    mp.mp.dps = 40
    return mp.chebyfit(lambda r: mp.log(1 + r) / r if r else mp.mpf(1), [-mp.mpf(1) / 4, mp.mpf(1) / 2], degree + 1)[::-1]


def main():
    print("ROUGH", ", ".join(repr(float(c)) for c in rough_logarithm()))
    mills_coefficients = mills_polynomial()
    mills_coefficients[0] -= mp.mpf("1.25")
    print("MILLS - 5/4", ", ".join(repr(float(c)) for c in mills_coefficients))
    for name, fit in (("LOW", low_guess), ("HIGH", high_guess)):
        error, rows = fit(np.random.default_rng(1))
        print(f"{name} error {error:.3g}")
        for row in rows:
            print("    {" + ", ".join(repr(float(c)) for c in row) + "},")


if __name__ == "__main__":
    main()
