package io.github.garboard.margin;

import java.util.Objects;
import java.util.function.Function;

/**
 * What a portfolio must hold.
 *
 * <p>A model should keep the laws of {@code MarginModelLaws}, or document which it does not keep and show a counterexample.
 *
 * @param <P> the caller's description of a portfolio
 */
@FunctionalInterface
public interface MarginModel<P> {

    /**
     * Returns what a portfolio must hold at a level.
     *
     * @param portfolio the portfolio
     * @param level the level
     * @return the requirement, non-negative, with its parts
     * @throws IllegalArgumentException if the model does not know the level or refuses the portfolio
     */
    MarginRequirement requirement(P portfolio, MarginLevel level);

    /**
     * Returns this model for another description of a portfolio.
     *
     * @param portfolioOf turns the other description into this model's
     * @param <Q> the other description
     * @return a model that describes first and then asks this one
     */
    default <Q> MarginModel<Q> on(Function<? super Q, ? extends P> portfolioOf) {
        Objects.requireNonNull(portfolioOf, "portfolioOf");
        return (portfolio, level) -> requirement(portfolioOf.apply(portfolio), level);
    }
}
