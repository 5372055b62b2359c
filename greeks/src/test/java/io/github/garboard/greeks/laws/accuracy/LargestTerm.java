package io.github.garboard.greeks.laws.accuracy;

import static io.github.garboard.greeks.Greek.DELTA;
import static io.github.garboard.greeks.Greek.DUAL_DELTA;
import static io.github.garboard.greeks.Greek.GAMMA;
import static io.github.garboard.greeks.Greek.VANNA;
import static io.github.garboard.greeks.Greek.VEGA;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;

/**
 * The largest product in the expanded closed form of a Greek that is a sum; d1 and d2 are recovered from the exact vega and
 * vanna, so that nothing underflows or cancels on the way.
 */
final class LargestTerm {

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final ReferencePoint point;
    private final BigDecimal spot;
    private final BigDecimal years;
    private final BigDecimal volatility;
    private final BigDecimal yield;
    private final BigDecimal carry;
    private final BigDecimal s;
    /** S exp(-q T) n(d1). */
    private final BigDecimal gauss;

    private final BigDecimal d1;
    private final BigDecimal d2;

    private LargestTerm(ReferencePoint point) {
        BlackScholesMerton option = point.option();
        this.point = point;
        spot = exactly(option.spot());
        years = exactly(option.years());
        volatility = exactly(option.volatility());
        yield = exactly(option.dividendYield());
        carry = exactly(option.rate()).subtract(yield, DIGITS);
        BigDecimal root = years.sqrt(DIGITS);
        s = volatility.multiply(root, DIGITS);
        gauss = point.truth(VEGA).divide(root, DIGITS);
        d2 = product(point.truth(VANNA), spot, volatility).divide(gauss, DIGITS).negate();
        d1 = d2.add(s, DIGITS);
    }

    /** Returns the size of the largest term of theta, charm, veta, color or ultima. */
    static BigDecimal of(Greek greek, ReferencePoint point) {
        LargestTerm terms = new LargestTerm(point);
        return switch (greek) {
            case THETA -> terms.theta();
            case CHARM -> terms.charm();
            case VETA -> terms.decay().multiply(point.truth(VEGA), DIGITS);
            case COLOR -> terms.decay().multiply(point.truth(GAMMA), DIGITS);
            case ULTIMA -> terms.ultima();
            default -> throw new IllegalArgumentException("greek must be one of " + ReferencePoint.SUMS + ": " + greek);
        };
    }

    private BigDecimal theta() {
        BigDecimal rate = exactly(point.option().rate());
        BigDecimal strike = exactly(point.option().strike());
        return largest(
                overTwoYears(product(gauss, s)),
                product(yield, spot, point.truth(DELTA)),
                product(rate, strike, point.truth(DUAL_DELTA)));
    }

    private BigDecimal charm() {
        BigDecimal density = gauss.divide(spot, DIGITS);
        return largest(
                product(yield, point.truth(DELTA)),
                product(density, carry).divide(s, DIGITS),
                overTwoYears(product(density, d2)));
    }

    /** Of veta and color, without their factors vega and gamma. */
    private BigDecimal decay() {
        return largest(
                yield,
                product(d1, carry).divide(s, DIGITS),
                overTwoYears(product(d1, d2)),
                overTwoYears(BigDecimal.ONE));
    }

    private BigDecimal ultima() {
        BigDecimal factor = point.truth(VEGA).divide(product(volatility, volatility), DIGITS);
        BigDecimal both = product(d1, d2);
        return largest(both, product(both, both), product(d1, d1), product(d2, d2))
                .multiply(factor, DIGITS);
    }

    private BigDecimal overTwoYears(BigDecimal term) {
        return term.divide(years.multiply(TWO, DIGITS), DIGITS);
    }

    private static BigDecimal largest(BigDecimal... terms) {
        return Stream.of(terms).map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static BigDecimal product(BigDecimal... factors) {
        return Stream.of(factors).reduce(BigDecimal.ONE, (a, b) -> a.multiply(b, DIGITS));
    }

    private static BigDecimal exactly(double value) {
        return new BigDecimal(value);
    }
}
