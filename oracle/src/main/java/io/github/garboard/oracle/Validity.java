package io.github.garboard.oracle;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one price may be used for: the answer of a guard for every {@link Use}.
 *
 * @param price the price judged; may be {@link AggregatePrice#NONE}
 * @param reasons the reasons against each use, an empty list where there are none; every use is a key. What is given may
 *     leave out uses without a reason
 */
public record Validity(AggregatePrice price, Map<Use, List<Refusal>> reasons) {

    /**
     * Copies the reasons and completes them: every use is there, and a price that is missing, zero or negative is refused
     * for each.
     */
    public Validity {
        Objects.requireNonNull(price, "price");
        Map<Use, List<Refusal>> all = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            all.put(
                    use,
                    GuardedPrice.of(price, reasons.getOrDefault(use, List.of())).reasons());
        }
        reasons = Collections.unmodifiableMap(all);
    }

    /** Returns whether the price may be used so. */
    public boolean allows(Use use) {
        return reasonsAgainst(use).isEmpty();
    }

    /** Returns what the price may be used for, in the order of {@link Use}; empty if for nothing. */
    public Set<Use> uses() {
        return Arrays.stream(Use.values())
                .filter(this::allows)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(Use.class)), Collections::unmodifiableSet));
    }

    /** Returns the answer for one use. */
    public GuardedPrice of(Use use) {
        return GuardedPrice.of(price, reasonsAgainst(use));
    }

    /**
     * Returns what both allow. A use that one of them refuses has the reasons of both, this one's first, equal ones once.
     *
     * @param other what another guard says of the same price
     * @throws IllegalArgumentException if it is about another price
     */
    public Validity worstOf(Validity other) {
        if (!price.equals(other.price)) {
            throw new IllegalArgumentException("other must be about the same price " + price + ": " + other.price);
        }
        Map<Use, List<Refusal>> both = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            both.put(
                    use,
                    Stream.concat(reasonsAgainst(use).stream(), other.reasonsAgainst(use).stream())
                            .toList());
        }
        return new Validity(price, both);
    }

    private List<Refusal> reasonsAgainst(Use use) {
        return reasons.getOrDefault(Objects.requireNonNull(use, "use"), List.of());
    }
}
