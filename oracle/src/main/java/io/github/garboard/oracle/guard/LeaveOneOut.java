package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Refuses a price that hangs on one source: leave out every source in turn, aggregate the rest, and the price moves by more
 * than tolerance price for some source. The refusal names the source that moves it most, the first of equals.
 *
 * <p>It sees what {@link Dispersion} does not: a far quote that carries no weight is no harm, and a near one that decides
 * alone is.
 *
 * <p>Special cases: if there is no price without a source (it is the only one), nothing confirms the price and it is
 * refused. A composed price has the quotes of its parts, which do not aggregate to it: guard the parts.
 *
 * <p>Costs one aggregation for each source and O(sources quotes) for the quotes left.
 *
 * @param aggregator what made the price of its quotes
 * @param tolerance the largest move as a decimal of the price, inclusive, non-negative and finite
 */
public record LeaveOneOut(Aggregator aggregator, double tolerance) implements PriceGuard {

    /** The rule in a refusal; found and limit are decimals of the price, found is NaN if no price is left. */
    public static final String RULE = "leave one out";

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if the tolerance is negative or not finite
     */
    public LeaveOneOut {
        Objects.requireNonNull(aggregator, "aggregator");
        Relative.requireLimit("tolerance", tolerance);
    }

    @Override
    public GuardedPrice check(AggregatePrice price, Use use, Instant now) {
        return GuardedPrice.of(price, Relative.reasons(price, this::refusal));
    }

    private Optional<Refusal> refusal(AggregatePrice price) {
        return price.sources().stream()
                .map(source -> move(price, source))
                .max(Comparator.comparingDouble(Move::distance))
                .flatMap(move -> refusal(price, move));
    }

    private Optional<Refusal> refusal(AggregatePrice price, Move move) {
        return Double.isNaN(move.distance)
                ? Optional.of(new Refusal(RULE, Double.NaN, tolerance, "there is no price without " + move.source))
                : Relative.exceeding(RULE, move.distance, price, tolerance, "without " + move.source);
    }

    private Move move(AggregatePrice price, String source) {
        AggregatePrice rest =
                aggregator.filtered(quote -> !quote.source().equals(source)).aggregate(price.quotes());
        return new Move(source, Math.abs(rest.price() - price.price()));
    }

    private record Move(String source, double distance) {}
}
