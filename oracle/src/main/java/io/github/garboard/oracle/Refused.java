package io.github.garboard.oracle;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A price that its guard refuses for the use it was asked about.
 *
 * @param price the price refused; may be {@link AggregatePrice#NONE}
 * @param reasons every reason against it, at least one
 */
public record Refused(AggregatePrice price, List<Refusal> reasons) implements GuardedPrice {

    /**
     * Checks the components and copies the list.
     *
     * @throws IllegalArgumentException if there is no reason
     */
    public Refused {
        Objects.requireNonNull(price, "price");
        reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("reasons must not be empty: " + reasons);
        }
    }

    @Override
    public <R extends @Nullable Object> R fold(
            Function<? super Usable, ? extends R> onUsable, Function<? super Refused, ? extends R> onRefused) {
        Objects.requireNonNull(onUsable, "onUsable");
        return onRefused.apply(this);
    }

    @Override
    public AggregatePrice aggregate() {
        return price;
    }

    @Override
    public Optional<Usable> usable() {
        return Optional.empty();
    }

    @Override
    public Usable orElseThrow() {
        throw new IllegalStateException("the price is refused: "
                + reasons.stream().map(Refusal::toString).collect(Collectors.joining("; ")));
    }
}
