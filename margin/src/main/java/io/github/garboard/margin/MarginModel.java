package io.github.garboard.margin;

import io.github.garboard.margin.internal.Checks;
import java.util.List;
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

    /** Returns this model with a charge more; the requirement stays at least 0, whatever the credits. */
    default MarginModel<P> plus(Charge<? super P> charge) {
        Objects.requireNonNull(charge, "charge");
        return (portfolio, level) -> requirement(portfolio, level).plus(charge.charge(portfolio, level));
    }

    /** Returns this model with a minimum: the requirement is raised to the charge where it is below. */
    default MarginModel<P> atLeast(Charge<? super P> minimum) {
        Objects.requireNonNull(minimum, "minimum");
        return (portfolio, level) -> requirement(portfolio, level).atLeast(minimum.charge(portfolio, level));
    }

    /**
     * Returns the model that needs a multiple of this one's requirement, part by part. A blend of two models is
     * {@code one.scaled(x).plus(other.scaled(1 - x).asCharge("stress"))}.
     *
     * @param factor the multiple, finite and non-negative
     * @throws IllegalArgumentException if it is not
     */
    default MarginModel<P> scaled(double factor) {
        Checks.requireNonNegative("factor", factor);
        return (portfolio, level) -> {
            MarginRequirement own = requirement(portfolio, level);
            List<MarginComponent> parts =
                    own.components().stream().map(part -> part.scaled(factor)).toList();
            return new MarginRequirement(level, factor * own.total(), parts, own.bindingScenario());
        };
    }

    /** Returns the model that needs the larger of this model's requirement and the other's; this one's if they are equal. */
    default MarginModel<P> max(MarginModel<? super P> other) {
        Objects.requireNonNull(other, "other");
        return (portfolio, level) -> {
            MarginRequirement own = requirement(portfolio, level);
            MarginRequirement theirs = other.requirement(portfolio, level);
            return theirs.total() > own.total() ? theirs : own;
        };
    }

    /** Returns the model that needs the smaller of this model's requirement and the other's; this one's if they are equal. */
    default MarginModel<P> min(MarginModel<? super P> other) {
        Objects.requireNonNull(other, "other");
        return (portfolio, level) -> {
            MarginRequirement own = requirement(portfolio, level);
            MarginRequirement theirs = other.requirement(portfolio, level);
            return theirs.total() < own.total() ? theirs : own;
        };
    }

    /**
     * Returns this model as a charge on top of another one.
     *
     * @param name the name of the component, not blank
     */
    default Charge<P> asCharge(String name) {
        Checks.requireName("name", name);
        return (portfolio, level) -> requirement(portfolio, level).asComponent(name);
    }
}
