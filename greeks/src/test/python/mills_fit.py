"""Fits the coefficients of Mills and prints them as Java literals, with the errors of P once they are doubles.

usage: python3 mills_fit.py     (mpmath, numpy; some seconds)
"""
import mpmath as mp
import numpy as np

DEGREE = 23
OFFSET = mp.mpf("1.5")  # A in M(z) = P(q) / (z + A)
CENTRE = mp.mpf("5.625")  # B in q = (z - B) / (z + B)
LARGEST = mp.mpf(57)
INSIDE = mp.mpf("0.75")
POINTS = 200
STEPS = 25


def mills(z):
    return mp.sqrt(mp.pi / 2) * mp.erfc(z / mp.sqrt(2)) * mp.exp(z * z / 2)


def place(q):
    return CENTRE * (1 + q) / (1 - q)


def nodes(n):
    return [mp.cos(mp.pi * (k + mp.mpf("0.5")) / n) for k in range(n)]


def relative_rows(middle, half):
    """What each Chebyshev polynomial adds to M and to its slope, relative to these."""
    rows = []
    for x in nodes(POINTS):
        q = middle + half * x
        z = place(q)
        m = mills(z)
        per_distance = 2 * CENTRE / (z + CENTRE) ** 2
        t = [mp.mpf(1), x]
        slope = [mp.mpf(0), mp.mpf(1)]
        for j in range(2, DEGREE + 1):
            slope.append(2 * t[j - 1] + 2 * x * slope[j - 1] - slope[j - 2])
            t.append(2 * x * t[j - 1] - t[j - 2])
        rows.append([v / ((z + OFFSET) * m) for v in t])
        rows.append(
            [(v - (z + OFFSET) * per_distance * d / half) / ((z + OFFSET) ** 2 * (1 - z * m)) for v, d in zip(t, slope)]
        )
    return rows


def interpolation(middle, half):
    n = DEGREE + 1
    xs = nodes(n)
    values = []
    for x in xs:
        z = place(middle + half * x)
        values.append((z + OFFSET) * mills(z))
    c = [
        2 / mp.mpf(n) * sum(v * mp.cos(mp.pi * j * (i + mp.mpf(1) / 2) / n) for i, v in enumerate(values)) for j in range(n)
    ]
    c[0] /= 2
    return c


def polynomial():
    """P by Chebyshev interpolation, then the largest error of value and slope made small by Lawson's weights."""
    top = (LARGEST - CENTRE) / (LARGEST + CENTRE)
    middle = (top - 1) / 2
    half = (top + 1) / 2
    c = interpolation(middle, half)
    rows = relative_rows(middle, half)
    missing = np.array([float(1 - sum(r * u for r, u in zip(row, c))) for row in rows])
    matrix = np.array([[float(u) for u in row] for row in rows])
    scale = np.max(np.abs(missing))
    weight = np.ones(len(missing))
    best = None
    for _ in range(STEPS):
        y, *_ = np.linalg.lstsq(matrix * weight[:, None], missing / scale * weight, rcond=None)
        error = np.abs(missing - matrix @ y * scale)
        if best is None or error.max() < best[0]:
            best = (error.max(), y * scale)
        weight = weight * np.sqrt(error / error.mean() + 1e-3)
        weight /= weight.mean()
    c = [u + mp.mpf(float(v)) for u, v in zip(c, best[1])]
    basis = [[mp.mpf(1)], [-middle / half, 1 / half]]
    for _ in range(2, DEGREE + 1):
        t = [mp.mpf(0)] * (len(basis[-1]) + 1)
        for i, z in enumerate(basis[-1]):
            t[i + 1] += 2 * z / half
            t[i] -= 2 * z * middle / half
        for i, z in enumerate(basis[-2]):
            t[i] -= z
        basis.append(t)
    p = [mp.mpf(0)] * (DEGREE + 1)
    for factor, t in zip(c, basis):
        for i, z in enumerate(t):
            p[i] += factor * z
    return p


def errors(p, low, high):
    """The largest relative errors of M and of its slope for z from low to high."""
    value_error = slope_error = mp.mpf(0)
    first, last = [(z - CENTRE) / (z + CENTRE) for z in (low, high)]
    for i in range(400):
        q = (first + last) / 2 + (last - first) / 2 * mp.cos(mp.pi * i / 399)
        z = place(q)
        m = mills(z)
        value = slope = mp.mpf(0)
        for k in reversed(p):
            slope = slope * q + value
            value = value * q + k
        per_distance = 2 * CENTRE / (z + CENTRE) ** 2
        found = (value - (z + OFFSET) * per_distance * slope) / (z + OFFSET) ** 2
        value_error = max(value_error, abs(value / ((z + OFFSET) * m) - 1))
        slope_error = max(slope_error, abs(found / (1 - z * m) - 1))
    return float(value_error), float(slope_error)


def centre(degree=9):
    """C(z) / z = (N(z) - 1/2) / (z n(z)) as a polynomial in z^2, by interpolation at Chebyshev's points."""
    n = degree + 1
    half = INSIDE**2 / 2
    powers = mp.matrix(n, n)
    values = mp.matrix(n, 1)
    for i, x in enumerate(nodes(n)):
        w = half + half * x
        z = mp.sqrt(w)
        for j in range(n):
            powers[i, j] = w**j
        values[i] = (mp.ncdf(z) - mp.mpf(1) / 2) * mp.sqrt(2 * mp.pi) * mp.exp(w / 2) / z
    return mp.lu_solve(powers, values)


if __name__ == "__main__":
    mp.mp.dps = 40
    p = polynomial()
    p[0] -= 1
    doubles = [float(k) for k in p]
    print("P - 1:")
    for k, v in enumerate(doubles):
        print(f"P{k} = {v!r};")
    rounded = [mp.mpf(v) for v in doubles]
    rounded[0] += 1
    for low, high in ((0, 1), (1, 39), (39, 54)):
        print("z from %d to %d: M %.1e, slope %.1e" % ((low, high) + errors(rounded, mp.mpf(low), mp.mpf(high))))
    print("C:")
    for k, v in enumerate(centre()):
        print(f"C{k} = {float(v)!r};")
