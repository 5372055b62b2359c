package io.github.garboard.margin.validation;

import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.internal.Checks;
import java.util.List;
import java.util.OptionalInt;

/**
 * Losses over equal periods, each with the requirement that was known before it.
 *
 * <p>A period is a breach where its loss is larger than its requirement; a loss equal to it was covered. Periods are numbered
 * from 0. Losses are signed: positive is a loss, negative a gain. Periods whose losses overlap (a horizon of several days,
 * taken every day) are not independent: every test of this package would reject too often on them.
 */
public final class RequirementHistory {

    private final double[] losses;
    private final double[] requirements;

    private RequirementHistory(double[] losses, double[] requirements) {
        this.losses = losses;
        this.requirements = requirements;
    }

    /**
     * Returns a history of losses and the requirements before them. For a requirement that is stepped period by period,
     * {@link io.github.garboard.margin.dynamic.AdaptiveMargin#path} gives the second from the first.
     *
     * @param losses the loss of each period, oldest first, finite; at least one
     * @param requirements what was required for each period before its loss was known, finite and non-negative
     * @throws IllegalArgumentException if there is no period, the arrays differ in length or a value breaks its rule
     */
    public static RequirementHistory of(double[] losses, double[] requirements) {
        if (losses.length == 0) {
            throw new IllegalArgumentException("losses must not be empty: []");
        }
        if (requirements.length != losses.length) {
            throw new IllegalArgumentException(
                    "requirements must be one per loss, " + losses.length + ": " + requirements.length);
        }
        for (int t = 0; t < losses.length; t++) {
            Checks.requireFinite("loss " + t, losses[t]);
            Checks.requireNonNegative("requirement " + t, requirements[t]);
        }
        return new RequirementHistory(losses.clone(), requirements.clone());
    }

    /**
     * Returns the history of a margin model: what it required of each portfolio, against what the portfolio then lost. The
     * portfolio is the caller's whole description of the state before the period; a model that reads the market must find
     * the market of that time in it.
     *
     * @param model the model
     * @param level the level that is asked for
     * @param portfolios the portfolio held over each period, oldest first
     * @param losses what each lost over its period, in the model's unit of money, finite
     * @param <P> the caller's description of a portfolio
     * @throws IllegalArgumentException if there is no period, there is not one portfolio per loss, a loss is not finite or
     *     the model refuses a portfolio
     */
    public static <P> RequirementHistory of(
            MarginModel<? super P> model, MarginLevel level, List<P> portfolios, double... losses) {
        return of(
                losses,
                portfolios.stream()
                        .mapToDouble(
                                portfolio -> model.requirement(portfolio, level).total())
                        .toArray());
    }

    /** Returns the number of periods, at least 1. */
    public int periods() {
        return losses.length;
    }

    /**
     * Returns the loss of a period, negative for a gain.
     *
     * @throws IndexOutOfBoundsException if there is no such period
     */
    public double loss(int period) {
        return losses[period];
    }

    /**
     * Returns the requirement for a period.
     *
     * @throws IndexOutOfBoundsException if there is no such period
     */
    public double requirement(int period) {
        return requirements[period];
    }

    /**
     * Returns whether a period's loss was larger than its requirement.
     *
     * @throws IndexOutOfBoundsException if there is no such period
     */
    public boolean isBreach(int period) {
        return losses[period] > requirements[period];
    }

    /** Returns the number of breaches. Costs one pass. */
    public int breaches() {
        int count = 0;
        for (int t = 0; t < losses.length; t++) {
            count += isBreach(t) ? 1 : 0;
        }
        return count;
    }

    /** Returns the first breach's period; empty if there is none. */
    public OptionalInt firstBreach() {
        for (int t = 0; t < losses.length; t++) {
            if (isBreach(t)) {
                return OptionalInt.of(t);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns how often a breach followed a breach, and the three other pairs of neighbours. Costs one pass. */
    public Transitions transitions() {
        int[] counts = new int[4];
        for (int t = 1; t < losses.length; t++) {
            counts[(isBreach(t - 1) ? 2 : 0) + (isBreach(t) ? 1 : 0)]++;
        }
        return new Transitions(counts[0], counts[1], counts[2], counts[3]);
    }

    @Override
    public String toString() {
        return "RequirementHistory[periods " + periods() + ", breaches " + breaches() + "]";
    }
}
