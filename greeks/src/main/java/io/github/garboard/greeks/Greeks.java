package io.github.garboard.greeks;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;

/**
 * A price and its sensitivities as one value.
 *
 * <p>Units are those of {@link Greek}: plain partial derivatives, per year, per 1.0 of volatility, rate and yield. Greeks
 * add: a position is {@code option.greeks().times(quantity)}, a book the sum of its positions.
 *
 * <p>A value holds the selection that was asked for; the accessor of another Greek throws.
 */
public final class Greeks {

    private static final Greek[] ALL = Greek.values();
    private static final int COUNT = ALL.length;
    /** The bits of all. */
    static final int EVERY = (1 << COUNT) - 1;

    /** What is held, in the order of the enum. */
    private final double[] values;

    /** A bit for each Greek held. */
    private final int selection;

    private Greeks(double[] values, int selection) {
        this.values = values;
        this.selection = selection;
    }

    /**
     * Returns the Greeks of a selection, each computed once by the given function.
     *
     * @param selection what to compute
     * @param value the function from a Greek to its value
     */
    public static Greeks of(Set<Greek> selection, ToDoubleFunction<Greek> value) {
        Objects.requireNonNull(value, "value");
        EnumSet<Greek> ordered = EnumSet.noneOf(Greek.class);
        ordered.addAll(selection);
        double[] values = new double[ordered.size()];
        int held = 0;
        int at = 0;
        for (Greek greek : ordered) {
            values[at++] = value.applyAsDouble(greek);
            held |= bit(greek);
        }
        return new Greeks(values, held);
    }

    /** Returns every Greek, each computed once by the given function. */
    static Greeks ofAll(ToDoubleFunction<Greek> value) {
        double[] values = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            values[i] = value.applyAsDouble(ALL[i]);
        }
        return new Greeks(values, EVERY);
    }

    /** Returns the Greeks of an empty book: all zero, every Greek selected. */
    public static Greeks zero() {
        return new Greeks(new double[COUNT], EVERY);
    }

    /**
     * Returns one value.
     *
     * @throws IllegalArgumentException if the Greek was not selected
     */
    public double get(Greek greek) {
        int bit = bit(greek);
        if ((selection & bit) == 0) {
            throw new IllegalArgumentException("greek must be one of those selected " + selection() + ": " + greek);
        }
        return values[Integer.bitCount(selection & (bit - 1))];
    }

    /** Returns what this value holds, as a new set. */
    public Set<Greek> selection() {
        EnumSet<Greek> held = EnumSet.noneOf(Greek.class);
        for (Greek greek : ALL) {
            if ((selection & bit(greek)) != 0) {
                held.add(greek);
            }
        }
        return held;
    }

    /**
     * Returns the sum, Greek by Greek.
     *
     * @throws IllegalArgumentException if the selections differ
     */
    public Greeks plus(Greeks other) {
        if (selection != other.selection) {
            throw new IllegalArgumentException(
                    "selections must be equal: " + selection() + " and " + other.selection());
        }
        double[] sum = values.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.values[i];
        }
        return new Greeks(sum, selection);
    }

    /**
     * Returns the Greeks of a signed quantity of this.
     *
     * @param quantity units held, negative when short
     * @throws IllegalArgumentException if the quantity is not finite
     */
    public Greeks times(double quantity) {
        if (!Double.isFinite(quantity)) {
            throw new IllegalArgumentException("quantity must be finite: " + quantity);
        }
        double[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= quantity;
        }
        return new Greeks(scaled, selection);
    }

    /** Returns the Greeks of a selection whose values are already there, in the order of the enum. */
    static Greeks of(int held, double[] values) {
        return new Greeks(values, held);
    }

    /** Returns the bits of a selection. */
    static int bits(Set<Greek> selection) {
        int held = 0;
        for (Greek greek : selection) {
            held |= bit(greek);
        }
        return held;
    }

    /** A bit set of ordinals is what an EnumSet holds inside; this one costs no object. */
    @SuppressWarnings("EnumOrdinal")
    static int bit(Greek greek) {
        return 1 << greek.ordinal();
    }

    /** Returns the price V. */
    public double price() {
        return get(Greek.PRICE);
    }

    /** Returns dV/dS. */
    public double delta() {
        return get(Greek.DELTA);
    }

    /** Returns d2V/dS2. */
    public double gamma() {
        return get(Greek.GAMMA);
    }

    /** Returns dV/dv, per 1.0 of volatility. */
    public double vega() {
        return get(Greek.VEGA);
    }

    /** Returns dV/dt per year of passing time. */
    public double theta() {
        return get(Greek.THETA);
    }

    /** Returns dV/dr, yield held fixed. */
    public double rho() {
        return get(Greek.RHO);
    }

    /** Returns dV/dq, rate held fixed. */
    public double phi() {
        return get(Greek.PHI);
    }

    /** Returns dV/dK. */
    public double dualDelta() {
        return get(Greek.DUAL_DELTA);
    }

    /** Returns d2V/dK2. */
    public double dualGamma() {
        return get(Greek.DUAL_GAMMA);
    }

    /** Returns d2V/(dS dv). */
    public double vanna() {
        return get(Greek.VANNA);
    }

    /** Returns d2V/dv2. */
    public double volga() {
        return get(Greek.VOLGA);
    }

    /** Returns d delta/dt per year. */
    public double charm() {
        return get(Greek.CHARM);
    }

    /** Returns d vega/dt per year. */
    public double veta() {
        return get(Greek.VETA);
    }

    /** Returns d3V/dS3. */
    public double speed() {
        return get(Greek.SPEED);
    }

    /** Returns d gamma/dv. */
    public double zomma() {
        return get(Greek.ZOMMA);
    }

    /** Returns d gamma/dt per year. */
    public double color() {
        return get(Greek.COLOR);
    }

    /** Returns d3V/dv3. */
    public double ultima() {
        return get(Greek.ULTIMA);
    }

    /**
     * Returns how far the underlying must move, up or down, for the gain of gamma to pay for the passing of time:
     * sqrt(-2 theta years / gamma). For an option without carry it is about one standard deviation, v S sqrt(years).
     *
     * @param years the time that passes, in years, positive
     * @return the move in units of the underlying's price; empty unless gamma and theta have opposite signs, so that one pays
     *     for the other
     * @throws IllegalArgumentException if years is not positive and finite, or gamma or theta was not selected
     */
    public OptionalDouble breakEvenMove(double years) {
        if (!(years > 0 && years < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("years must be positive and finite: " + years);
        }
        double square = -2 * theta() * years / gamma();
        return square > 0 && square < Double.POSITIVE_INFINITY
                ? OptionalDouble.of(Math.sqrt(square))
                : OptionalDouble.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Greeks that && selection == that.selection && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * selection + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "Greeks[", "]");
        for (Greek greek : selection()) {
            text.add(greek + "=" + get(greek));
        }
        return text.toString();
    }
}
