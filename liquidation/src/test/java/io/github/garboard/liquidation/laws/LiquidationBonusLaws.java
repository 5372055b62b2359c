package io.github.garboard.liquidation.laws;

import io.github.garboard.liquidation.auction.LiquidationBonus;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every liquidation bonus keeps: it is an amount that a liquidator can count on, whatever the account. */
public interface LiquidationBonusLaws {

    /** Returns the bonuses under test. */
    Arbitrary<? extends LiquidationBonus> bonuses();

    /** Returns {@link #bonuses()} to the properties of this interface. */
    @Provide
    default Arbitrary<? extends LiquidationBonus> lawBonuses() {
        return bonuses();
    }

    /** Returns health factors from 0 to infinity to the properties of this interface. */
    @Provide
    default Arbitrary<Double> lawHealthFactors() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, 1.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY),
                Arbitraries.doubles().between(0, 2).ofScale(6));
    }

    /** Returns times from 0 to the largest to the properties of this interface. */
    @Provide
    default Arbitrary<Double> lawElapsed() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, Double.MAX_VALUE),
                Arbitraries.doubles().between(0, 1e6).ofScale(3));
    }

    /** Every account has a premium that is finite and not negative. */
    @Property
    default void premiumIsFiniteAndNotNegative(
            @ForAll("lawBonuses") LiquidationBonus bonus,
            @ForAll("lawHealthFactors") double healthFactor,
            @ForAll("lawElapsed") double elapsed) {
        double premium = bonus.premium(healthFactor, elapsed);
        Law.require(
                premium >= 0 && premium < Double.POSITIVE_INFINITY,
                "premium " + premium + " at health factor " + healthFactor + " after " + elapsed);
    }

    /** Waiting never makes a premium smaller. */
    @Property
    default void premiumNeverFallsWithTime(
            @ForAll("lawBonuses") LiquidationBonus bonus,
            @ForAll("lawHealthFactors") double healthFactor,
            @ForAll("lawElapsed") double first,
            @ForAll("lawElapsed") double second) {
        double sooner = bonus.premium(healthFactor, Math.min(first, second));
        double later = bonus.premium(healthFactor, Math.max(first, second));
        Law.require(later >= sooner, "premium falls from " + sooner + " to " + later);
    }

    /** A health factor or a time that is negative or NaN is refused. */
    @Property(tries = 10)
    default void badStateIsRefused(@ForAll("lawBonuses") LiquidationBonus bonus) {
        double[][] states = {{-1e-9, 0}, {Double.NaN, 0}, {1, -1e-9}, {1, Double.NaN}, {1, Double.POSITIVE_INFINITY}};
        for (double[] state : states) {
            try {
                double premium = bonus.premium(state[0], state[1]);
                throw new AssertionError("premium " + premium + " at health factor " + state[0] + " after " + state[1]);
            } catch (IllegalArgumentException refused) {
                Law.require(refused.getMessage() != null, "refused without a message: " + state[0] + ", " + state[1]);
            }
        }
    }
}
