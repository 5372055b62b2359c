package io.github.garboard.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a {@link PriceGuard}: a price that may be used, or the reasons why not.
 *
 * <pre>{@code
 * double low = guarded.fold(usable -> usable.at(PriceSide.LOW), refused -> 0);
 * }</pre>
 */
public sealed interface GuardedPrice permits Usable, Refused {

    /** The {@link Refusal#rule()} of a price that is missing, zero or negative. */
    String POSITIVE_PRICE = "positive price";

    /**
     * Returns the price as usable if there are no reasons against it, else as refused. A price that is missing, zero or
     * negative is refused in any case, with that as the first reason.
     *
     * @param price the price
     * @param reasons the reasons against it; equal ones count once
     */
    static GuardedPrice of(AggregatePrice price, List<Refusal> reasons) {
        Objects.requireNonNull(reasons, "reasons");
        List<Refusal> all = new ArrayList<>(reasons);
        if (price.isEmpty()) {
            all.add(0, new Refusal(POSITIVE_PRICE, Double.NaN, 0, "there is no price"));
        } else if (!(price.price() > 0)) {
            all.add(0, new Refusal(POSITIVE_PRICE, price.price(), 0, "price " + price.price() + ", must be above 0"));
        }
        return all.isEmpty()
                ? new Usable(price)
                : new Refused(price, all.stream().distinct().toList());
    }

    /**
     * Returns the value of one of the two functions, whichever the price calls for.
     *
     * @param <R> the type of the value
     * @param onUsable applied to a usable price
     * @param onRefused applied to a refused price
     */
    <R extends @Nullable Object> R fold(
            Function<? super Usable, ? extends R> onUsable, Function<? super Refused, ? extends R> onRefused);

    /** Returns the price that was judged, with its quotes, whether usable or not. */
    AggregatePrice aggregate();

    /** Returns every reason against the price; empty exactly if it is usable. */
    List<Refusal> reasons();

    /** Returns the usable price, or nothing if it is refused. */
    Optional<Usable> usable();

    /**
     * Returns the usable price.
     *
     * @throws IllegalStateException if the price is refused; the message has every reason
     */
    Usable orElseThrow();
}
