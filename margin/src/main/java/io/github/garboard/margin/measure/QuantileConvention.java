package io.github.garboard.margin.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Which loss of a sample is its quantile. With n losses sorted ascending, L(1) to L(n), and a level p, the conventions differ
 * by up to one observation: 500 losses have their 99 % quantile at the 6th worst, the 5th worst or between.
 *
 * <p>n p is computed in decimals, from the level as it is printed, so that 0.99 of 500 is 495 and not a little less.
 *
 * @see "Hyndman, Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996)"
 */
public enum QuantileConvention {
    /** L(ceil(n p)): the smallest loss that at least the part p of the sample does not exceed (Hyndman and Fan, type 1). */
    LOWER {
        @Override
        BigDecimal rank(BigDecimal level, int n) {
            return level.multiply(BigDecimal.valueOf(n)).setScale(0, RoundingMode.CEILING);
        }
    },

    /** L(floor(n p) + 1): the smallest loss that more than the part p of the sample does not exceed. */
    UPPER {
        @Override
        BigDecimal rank(BigDecimal level, int n) {
            return level.multiply(BigDecimal.valueOf(n))
                    .setScale(0, RoundingMode.FLOOR)
                    .add(BigDecimal.ONE);
        }
    },

    /** Interpolated at rank 1 + (n - 1) p (type 7: the default of R, of NumPy and of a spreadsheet's PERCENTILE.INC). */
    LINEAR {
        @Override
        BigDecimal rank(BigDecimal level, int n) {
            return level.multiply(BigDecimal.valueOf(n - 1L)).add(BigDecimal.ONE);
        }
    },

    /** Interpolated at rank (n + 1) p, at most n (type 6: Weibull's plotting position, a spreadsheet's PERCENTILE.EXC). */
    WEIBULL {
        @Override
        BigDecimal rank(BigDecimal level, int n) {
            return level.multiply(BigDecimal.valueOf(n + 1L));
        }
    };

    /** Returns the rank of the quantile among n values, from 1, with a fraction where it lies between two. */
    abstract BigDecimal rank(BigDecimal level, int n);
}
