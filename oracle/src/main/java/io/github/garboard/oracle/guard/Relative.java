package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Distances as decimals of a price: the one place where they are compared and put into words. */
final class Relative {

    private Relative() {}

    /** Throws unless the limit is non-negative and finite. */
    static void requireLimit(String name, double limit) {
        if (!(limit >= 0 && limit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be non-negative and finite: " + limit);
        }
    }

    /** Returns what a relative rule finds; nothing where there is no price above 0 to be relative to. */
    static List<Refusal> reasons(AggregatePrice price, Function<AggregatePrice, Optional<Refusal>> rule) {
        return price.price() > 0 ? rule.apply(price).stream().toList() : List.of();
    }

    /** Returns whether a reference is there and is a price: above 0 and finite. */
    static boolean isPrice(OptionalDouble reference) {
        double value = reference.orElse(Double.NaN);
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    /** Returns the refusal of a price whose reference is not a price: nothing confirms it. */
    static Refusal noReference(String rule, OptionalDouble reference, double limit) {
        String detail = reference.isPresent()
                ? "reference " + reference.getAsDouble() + ", must be above 0"
                : "there is no reference";
        return new Refusal(rule, Double.NaN, limit, detail);
    }

    /** Returns a refusal if distance &gt; limit price: without a division, so that a limit of 0.1 is met exactly. */
    static Optional<Refusal> exceeding(String rule, double distance, AggregatePrice price, double limit, String from) {
        if (distance <= limit * price.price()) {
            return Optional.empty();
        }
        double found = distance / price.price();
        return Optional.of(new Refusal(
                rule, found, limit, found + " of price " + price.price() + " " + from + ", limit " + limit));
    }
}
