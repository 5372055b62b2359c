package io.github.garboard.greeks;

import static io.github.garboard.greeks.OptionType.CALL;
import static io.github.garboard.greeks.OptionType.PUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BlackScholesMertonTest {

    /** Haug prints four decimals. */
    private static final double PRINTED = 5e-5;

    private static final double EXACT = 0;

    @Test
    void haugsCallIsReproduced() {
        // Haug 2007, section 1.1.1: S=60, K=65, T=0.25, r=8 %, v=30 %
        assertEquals(2.1334, new BlackScholesMerton(CALL, 60, 65, 0.25, 0.08, 0, 0.3).price(), PRINTED);
    }

    @Test
    void haugsPutOnAYieldIsReproduced() {
        // Haug 2007, section 1.1.2: S=100, K=95, T=0.5, r=10 %, q=5 %, v=20 %
        assertEquals(2.4648, new BlackScholesMerton(PUT, 100, 95, 0.5, 0.10, 0.05, 0.2).price(), PRINTED);
    }

    @ParameterizedTest
    @EnumSource(OptionType.class)
    void anExpiredOptionIsWorthItsPayoff(OptionType type) {
        for (double spot : new double[] {80, 100, 125}) {
            Greeks greeks = new BlackScholesMerton(type, spot, 100, 0, 0.05, 0.02, 0.4).greeks();
            double inside = type.sign() * (spot - 100);
            double probability = inside > 0 ? 1 : inside == 0 ? 0.5 : 0;
            assertEquals(Math.max(inside, 0), greeks.price(), 1e-13);
            assertEquals(type.sign() * probability, greeks.delta(), EXACT);
            assertEquals(-type.sign() * probability, greeks.dualDelta(), EXACT);
            assertEquals(inside == 0 ? Double.POSITIVE_INFINITY : 0, greeks.gamma(), EXACT);
            assertEquals(0, greeks.vega(), EXACT);
            assertEquals(0, greeks.rho(), EXACT);
            assertEquals(0, greeks.phi(), EXACT);
            double carry = type.sign() * probability * (0.02 * spot - 0.05 * 100);
            assertEquals(inside == 0 ? Double.NEGATIVE_INFINITY : carry, greeks.theta(), 1e-14);
        }
    }

    @Test
    void withoutVolatilityTheForwardDecides() {
        double forwardPrice = 100 * Math.exp(-0.02) - 90 * Math.exp(-0.05);
        Greeks greeks = new BlackScholesMerton(CALL, 100, 90, 1, 0.05, 0.02, 0).greeks();
        assertEquals(forwardPrice, greeks.price(), 1e-13);
        assertEquals(Math.exp(-0.02), greeks.delta(), 1e-15);
        assertEquals(90 * Math.exp(-0.05), greeks.rho(), 1e-13);
        assertEquals(-100 * Math.exp(-0.02), greeks.phi(), 1e-13);
        assertEquals(0.02 * 100 * Math.exp(-0.02) - 0.05 * 90 * Math.exp(-0.05), greeks.theta(), 1e-13);
        assertEquals(0.02 * Math.exp(-0.02), greeks.get(Greek.CHARM), 1e-15);
        assertEquals(0, new BlackScholesMerton(PUT, 100, 90, 1, 0.05, 0.02, 0).price(), EXACT);
    }

    @Test
    void vegaAtTheForwardHasItsLimitWithoutVolatility() {
        Greeks zero = new BlackScholesMerton(CALL, 100, 100, 0.25, 0, 0, 0).greeks();
        Greeks small = new BlackScholesMerton(CALL, 100, 100, 0.25, 0, 0, 1e-9).greeks();
        assertEquals(small.vega(), zero.vega(), 1e-12);
        assertEquals(0, zero.price(), EXACT);
        assertEquals(small.delta(), zero.delta(), 1e-9);
        assertEquals(0, zero.get(Greek.VANNA), EXACT);
        assertEquals(0, zero.theta(), EXACT);
    }

    @ParameterizedTest
    @EnumSource(OptionType.class)
    void amountsNearTheLargestDoubleHaveTheirValuesInAnotherUnit(OptionType type) {
        int power = 1017;
        for (double strike : new double[] {80, 101, 125}) {
            Greeks huge = new BlackScholesMerton(
                            type, Math.scalb(100.0, power), Math.scalb(strike, power), 0.6, 1e-9, 0.04, 1.9)
                    .greeks();
            Greeks same = new BlackScholesMerton(type, 100, strike, 0.6, 1e-9, 0.04, 1.9).greeks();
            for (Greek greek : List.of(Greek.PRICE, Greek.DELTA, Greek.VEGA, Greek.RHO)) {
                assertEquals(
                        Math.scalb(same.get(greek), power * greek.moneyPower()),
                        huge.get(greek),
                        EXACT,
                        greek::toString);
            }
        }
    }

    @Test
    void aWorthlessAssetLeavesThePutItsStrike() {
        Greeks put = new BlackScholesMerton(PUT, 0, 50, 2, 0.03, 0.01, 0.5).greeks();
        assertEquals(50 * Math.exp(-0.06), put.price(), 1e-14);
        assertEquals(-Math.exp(-0.02), put.delta(), 1e-15);
        assertEquals(Math.exp(-0.06), put.dualDelta(), 1e-15);
        Greeks call = new BlackScholesMerton(CALL, 0, 50, 2, 0.03, 0.01, 0.5).greeks();
        assertEquals(0, call.price(), EXACT);
        assertEquals(0, call.delta(), EXACT);
        assertEquals(0, call.gamma(), EXACT);
    }

    @Test
    void boundlessVolatilityLeavesTheUpperBound() {
        Greeks call = new BlackScholesMerton(CALL, 100, 90, 1, 0.05, 0.02, 1e9).greeks();
        assertEquals(100 * Math.exp(-0.02), call.price(), 1e-13);
        assertEquals(Math.exp(-0.02), call.delta(), 1e-15);
        assertEquals(0, call.dualDelta(), EXACT);
        assertEquals(0.02 * Math.exp(-0.02), call.get(Greek.CHARM), 1e-15);
        assertEquals(90 * Math.exp(-0.05), new BlackScholesMerton(PUT, 100, 90, 1, 0.05, 0.02, 1e9).price(), 1e-13);
    }

    @Test
    void subnormalMoneyScales() {
        double unit = 0x1p-1060;
        double scaled = new BlackScholesMerton(CALL, 100 * unit, 90 * unit, 1, 0.05, 0.02, 0.3).price();
        double plain = new BlackScholesMerton(CALL, 100, 90, 1, 0.05, 0.02, 0.3).price();
        // the result has as many bits as a subnormal has
        assertEquals(plain * unit, scaled, Double.MIN_VALUE);
        double mixed = new BlackScholesMerton(PUT, 100, 90 * unit, 1, 0.05, 0.02, 0.3).price();
        assertEquals(0, mixed, EXACT);
    }

    @Test
    void aRateBeyondEveryDoubleStillHasAPrice() {
        assertEquals(100, new BlackScholesMerton(CALL, 100, 90, 10, 200, 0, 0.3).price(), EXACT);
        assertEquals(Double.POSITIVE_INFINITY, new BlackScholesMerton(PUT, 100, 90, 10, -200, 0, 0.3).price(), EXACT);
    }

    @Test
    void aSelectionHoldsWhatWasAskedFor() {
        BlackScholesMerton option = new BlackScholesMerton(CALL, 100, 90, 1, 0.05, 0.02, 0.3);
        Greeks two = option.greeks(EnumSet.of(Greek.PRICE, Greek.VEGA));
        assertEquals(EnumSet.of(Greek.PRICE, Greek.VEGA), two.selection());
        assertEquals(option.value(Greek.VEGA), two.vega(), EXACT);
        assertEquals(option.price(), two.price(), EXACT);
    }

    @Test
    void withersChangeOneInput() {
        BlackScholesMerton option = new BlackScholesMerton(CALL, 100, 90, 1, 0.05, 0.02, 0.3);
        assertEquals(
                List.of(110.0, 2.0, 0.4),
                List.of(
                        option.withSpot(110).spot(),
                        option.withYears(2).years(),
                        option.withVolatility(0.4).volatility()));
        assertEquals(option, option.withSpot(110).withSpot(100));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 100, 1, 0, 0, 0.2, 'spot must be non-negative and finite: -1.0'",
        "NaN, 100, 1, 0, 0, 0.2, 'spot must be non-negative and finite: NaN'",
        "100, 0, 1, 0, 0, 0.2, 'strike must be positive and finite: 0.0'",
        "100, NaN, 1, 0, 0, 0.2, 'strike must be positive and finite: NaN'",
        "100, Infinity, 1, 0, 0, 0.2, 'strike must be positive and finite: Infinity'",
        "100, 100, -0.1, 0, 0, 0.2, 'years must be non-negative and finite: -0.1'",
        "100, 100, 1, NaN, 0, 0.2, 'rate must be finite: NaN'",
        "100, 100, 1, 0, -Infinity, 0.2, 'dividendYield must be finite: -Infinity'",
        "100, 100, 1, 0, 0, -0.2, 'volatility must be non-negative and finite: -0.2'",
        "100, 100, 1, 0, 0, Infinity, 'volatility must be non-negative and finite: Infinity'"
    })
    void badInputIsNamed(
            double spot, double strike, double years, double rate, double yield, double vol, String message) {
        IllegalArgumentException error = assertThrows(
                IllegalArgumentException.class,
                () -> new BlackScholesMerton(CALL, spot, strike, years, rate, yield, vol));
        assertEquals(message, error.getMessage());
    }

    @Test
    void noGreekOfAnOrdinaryOptionIsNaN() {
        Greeks greeks = new BlackScholesMerton(PUT, 100, 90, 1, 0.05, 0.02, 0.3).greeks();
        assertEquals(
                0,
                DoubleStream.of(greeks.selection().stream()
                                .mapToDouble(greeks::get)
                                .toArray())
                        .filter(Double::isNaN)
                        .count());
    }
}
