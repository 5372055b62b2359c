package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HaircutPart;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A {@link HaircutTable} applied to the caller's assets: the class and the residual maturity of an asset select its
 * haircut, its amount and the horizon do not change it.
 *
 * <p>A table states its haircuts for one horizon; scale them to others with {@link #scaledFromHorizon} or {@link
 * SquareRootOfTime}. Costs O(bands of the class) and one small object for a lookup.
 *
 * @param <A> the caller's description of an asset
 */
public final class HaircutSchedule<A> implements Haircut<A> {

    private final HaircutTable table;
    private final Function<? super A, String> classOf;
    private final ToDoubleFunction<? super A> maturityYears;
    private final OptionalDouble unknown;

    private HaircutSchedule(
            HaircutTable table,
            Function<? super A, String> classOf,
            ToDoubleFunction<? super A> maturityYears,
            OptionalDouble unknown) {
        this.table = Objects.requireNonNull(table, "table");
        this.classOf = Objects.requireNonNull(classOf, "classOf");
        this.maturityYears = Objects.requireNonNull(maturityYears, "maturityYears");
        this.unknown = unknown;
    }

    /**
     * Returns a schedule by class and residual maturity. An asset of a class that the table does not have is refused
     * with an exception; see {@link #withDefault}.
     *
     * @param <A> the caller's description of an asset
     * @param table the haircuts
     * @param classOf the class of an asset, as the table names it
     * @param maturityYears the residual maturity of an asset in years, non-negative; infinite for one that never
     *     matures
     */
    public static <A> HaircutSchedule<A> of(
            HaircutTable table, Function<? super A, String> classOf, ToDoubleFunction<? super A> maturityYears) {
        return new HaircutSchedule<>(table, classOf, maturityYears, OptionalDouble.empty());
    }

    /**
     * Returns a schedule by class alone.
     *
     * @param <A> the caller's description of an asset
     * @param table the haircuts, one for each class
     * @param classOf the class of an asset, as the table names it
     * @throws IllegalArgumentException if a class of the table has several bands
     */
    public static <A> HaircutSchedule<A> of(HaircutTable table, Function<? super A, String> classOf) {
        if (table.dependsOnMaturity()) {
            throw new IllegalArgumentException("table must have one band for each class: " + table.rows());
        }
        return of(table, classOf, asset -> 0);
    }

    /**
     * Returns this schedule with a haircut for classes that the table does not have; 1 to count them for nothing.
     *
     * @param fraction the haircut, in [0, 1]
     * @throws IllegalArgumentException if it is not
     */
    public HaircutSchedule<A> withDefault(double fraction) {
        return new HaircutSchedule<>(
                table, classOf, maturityYears, OptionalDouble.of(Haircut.requireFraction("fraction", fraction)));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException also if the table does not have the asset's class and there is no default, or if
     *     the asset's maturity is negative or NaN
     */
    @Override
    public double fraction(A asset, double amount, double horizonYears) {
        Haircut.requireHolding(amount, horizonYears);
        String name = classOf.apply(asset);
        OptionalDouble listed = table.fraction(name, maturityYears.applyAsDouble(asset));
        if (listed.isPresent()) {
            return listed.getAsDouble();
        }
        return unknown.orElseThrow(
                () -> new IllegalArgumentException("asset class must be in the table: " + name + " of " + asset));
    }

    /**
     * Returns the haircut with the class of the asset and the source of the table.
     *
     * @throws IllegalArgumentException as {@link #fraction}
     */
    @Override
    public HaircutPart explain(A asset, double amount, double horizonYears) {
        double fraction = fraction(asset, amount, horizonYears);
        String name = classOf.apply(asset);
        String row = table.rows().containsKey(name) ? name : "default for " + name;
        return HaircutPart.of(row + ", by " + table.source(), fraction);
    }
}
