"""Makes distributions.json: tails and quantiles with 50 digits, by mpmath (quantiles start from scipy)."""
import json
import mpmath as mp
import scipy.stats as st

mp.mp.dps = 50
out = {'normal': [], 't': [], 'chi': [], 'f': [], 'qnorm': [], 'qt': [], 'qchi': []}
SMALLEST = mp.mpf('1e-300')


def upper_gamma(a, x):
    """Q(a, x) as the complement of the series of P, with digits to spare for a tail of 1e-300."""
    a, x = mp.mpf(a), mp.mpf(x)
    mp.mp.dps = 380
    term = mp.mpf(1) / a
    total, n = term, a
    while True:
        n += 1
        term *= x / n
        total += term
        if term < total * mp.mpf(10) ** -375:
            break
    value = 1 - total * mp.exp(-x + a * mp.log(x) - mp.loggamma(a))
    mp.mp.dps = 50
    return +value


def t_two_sided(t, df):
    return mp.betainc(mp.mpf(df) / 2, mp.mpf('0.5'), 0, df / (df + t * t), regularized=True)


def root(f, start):
    """The secant method from a good start."""
    mp.mp.dps = 40
    a = mp.mpf(float(start))
    b = a * (1 + mp.mpf(10) ** -9) + mp.mpf(10) ** -14
    fa, fb = f(a), f(b)
    for _ in range(8):
        if fb == fa or abs(b - a) < abs(b) * mp.mpf(10) ** -28:
            break
        a, b, fa = b, b - fb * (b - a) / (fb - fa), fb
        fb = f(b)
    mp.mp.dps = 50
    return b


for z in [0, 1e-8, 0.1, 0.5, 1, 1.96, 3, 5, 8, 12, 20, 30, 37]:
    out['normal'].append([z, str(mp.erfc(mp.mpf(z) / mp.sqrt(2)))])
for df in [1, 2, 3, 4.5, 7, 12, 23, 50, 199, 1999, 19999]:
    for t in [1e-6, 0.01, 0.3, 1, 2, 4, 10, 40, 200]:
        value = t_two_sided(mp.mpf(t), df)
        if value > SMALLEST:
            out['t'].append([df, t, str(value)])
for df in [1, 2, 3, 5, 12, 23, 50, 199, 1999, 19999]:
    for ratio in [0.01, 0.3, 0.8, 1, 1.05, 1.3, 2, 4, 10, 50]:
        value = upper_gamma(mp.mpf(df) / 2, mp.mpf(df * ratio) / 2)
        if value > SMALLEST:
            out['chi'].append([df, df * ratio, str(value)])
for d1 in [1, 2, 5]:
    for d2 in [1, 3, 11, 50, 1997]:
        for f in [0.01, 0.5, 1, 3, 10, 60, 500]:
            x = mp.mpf(d2) / (d2 + mp.mpf(d1) * mp.mpf(f))
            value = mp.betainc(mp.mpf(d2) / 2, mp.mpf(d1) / 2, 0, x, regularized=True)
            if value > SMALLEST:
                out['f'].append([d1, d2, f, str(value)])
for p in [0.4, 0.25, 0.1, 0.05, 0.025, 0.005, 1e-4, 1e-8, 1e-15]:
    out['qnorm'].append([p, str(root(lambda z: mp.erfc(z / mp.sqrt(2)) / 2 - mp.mpf(p), st.norm.isf(p)))])
    for df in [1, 2, 3, 4, 7, 12, 23, 199, 1999, 19999]:
        if p >= 1e-8:
            out['qt'].append([df, p, str(root(lambda t: t_two_sided(t, df) / 2 - mp.mpf(p), st.t.isf(p, df)))])
for p in [0.995, 0.975, 0.95, 0.5, 0.05, 0.025, 0.005, 1e-6]:
    for df in [1, 2, 3, 5, 12, 23, 199, 1999, 19999]:
        out['qchi'].append([df, p, str(root(lambda x: upper_gamma(mp.mpf(df) / 2, x / 2) - mp.mpf(p), st.chi2.isf(p, df)))])

with open('distributions.json', 'w') as file:
    json.dump(out, file, separators=(',', ':'))
