package io.github.garboard.margin;

import java.util.Objects;
import java.util.function.Function;

/**
 * An amount that a portfolio must hold beside the loss of its scenarios: for concentration, basis, short options, a doubtful
 * price. {@link MarginModel#plus(Charge)} adds it, {@link MarginModel#atLeast(Charge)} makes it a minimum.
 *
 * @param <P> the caller's description of a portfolio
 */
@FunctionalInterface
public interface Charge<P> {

    /**
     * Returns the charge.
     *
     * @param portfolio the portfolio
     * @param level the level
     * @return the amount with its parts; negative for a credit
     * @throws IllegalArgumentException if the charge does not know the level or refuses the portfolio
     */
    MarginComponent charge(P portfolio, MarginLevel level);

    /** Returns this charge for another description of a portfolio. */
    default <Q> Charge<Q> on(Function<? super Q, ? extends P> portfolioOf) {
        Objects.requireNonNull(portfolioOf, "portfolioOf");
        return (portfolio, level) -> charge(portfolioOf.apply(portfolio), level);
    }

    /**
     * Returns this charge at one level, and 0 under the same name at all others.
     *
     * @param only the level at which it is charged
     */
    default Charge<P> at(MarginLevel only) {
        Objects.requireNonNull(only, "only");
        return (portfolio, level) -> {
            MarginComponent charged = charge(portfolio, level);
            return level.equals(only) ? charged : MarginComponent.of(charged.name(), 0);
        };
    }
}
