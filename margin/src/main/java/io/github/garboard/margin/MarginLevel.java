package io.github.garboard.margin;

import io.github.garboard.margin.internal.Checks;
import java.util.Comparator;

/**
 * How strict a requirement is: what an account must meet to open a position, to fill an order, to end a liquidation, or to
 * stay out of one. Open to the caller's own levels; those of this class leave room between their numbers.
 *
 * <p>Ordered from the least strict to the strictest, levels of equal strictness by name.
 *
 * @param name the name that results report, not blank
 * @param strictness the rank: a level with a larger number never needs less
 */
public record MarginLevel(String name, int strictness) implements Comparable<MarginLevel> {

    /** To open or enlarge a position, or to withdraw; the strictest of these four. */
    public static final MarginLevel INITIAL = new MarginLevel("initial", 400);

    /** To have a resting order filled. */
    public static final MarginLevel FILL = new MarginLevel("fill", 300);

    /** To end a liquidation that has begun. */
    public static final MarginLevel LIQUIDATION_END = new MarginLevel("liquidation end", 200);

    /** To stay out of liquidation; the least strict of these four. */
    public static final MarginLevel MAINTENANCE = new MarginLevel("maintenance", 100);

    private static final Comparator<MarginLevel> ORDER =
            Comparator.comparingInt(MarginLevel::strictness).thenComparing(MarginLevel::name);

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public MarginLevel {
        Checks.requireName("name", name);
    }

    @Override
    public int compareTo(MarginLevel other) {
        return ORDER.compare(this, other);
    }
}
