package io.github.garboard.margin.schedule;

import io.github.garboard.margin.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * Brackets of a notional: each slice is charged at its own rate. The requirement is continuous at every edge, since it is the
 * sum over the slices; in the form that venues print it is N rate(k) - deduction(k), with k the bracket of N and the
 * deductions derived from the rates: deduction(k) = deduction(k - 1) + floor(k) (rate(k) - rate(k - 1)).
 *
 * <p>A notional at an edge belongs to the bracket above; both give the same figure. Rates above 1 are allowed: a minimum
 * charge is sliced in the same way, with multipliers. Costs O(log n) for n brackets.
 *
 * <p><b>Laws.</b> Continuous, non-decreasing and, for rates that do not fall, convex: two positions in one book need at least
 * what they need apart in two (superadditive by design, so that a large position cannot be had cheaper in one account).
 *
 * @see "Binance, leverage and margin brackets (maintenance amount); Hyperliquid, margin tiers (maintenance deduction); OKX,
 *     scaling factor of the minimum charge"
 */
public final class Brackets implements LeverageSchedule {

    private final double[] floors;
    private final double[] rates;
    private final double[] atFloor;

    private Brackets(double[] floors, double[] rates) {
        this.floors = floors;
        this.rates = rates;
        this.atFloor = new double[floors.length];
        for (int k = 1; k < floors.length; k++) {
            atFloor[k] = atFloor[k - 1] + (floors[k] - floors[k - 1]) * rates[k - 1];
        }
    }

    /**
     * Returns brackets.
     *
     * @param floors the lower edge of each bracket, in the unit of money: 0, then strictly increasing; copied
     * @param rates the rate of each bracket, non-negative and not falling; copied
     * @throws IllegalArgumentException if there is no bracket, the arrays differ in length, or a number breaks its rule
     */
    public static Brackets of(double[] floors, double[] rates) {
        if (floors.length == 0) {
            throw new IllegalArgumentException("floors must not be empty: []");
        }
        if (rates.length != floors.length) {
            throw new IllegalArgumentException("rates must be one per bracket, " + floors.length + ": " + rates.length);
        }
        if (floors[0] != 0) {
            throw new IllegalArgumentException("floor of bracket 1 must be 0: " + floors[0]);
        }
        for (int k = 0; k < floors.length; k++) {
            Checks.requireNonNegative("rate of bracket " + (k + 1), rates[k]);
            Checks.requireNonNegative("floor of bracket " + (k + 1), floors[k]);
            if (k > 0 && !(floors[k] > floors[k - 1])) {
                throw new IllegalArgumentException(
                        "floor of bracket " + (k + 1) + " must be > " + floors[k - 1] + ": " + floors[k]);
            }
            if (k > 0 && !(rates[k] >= rates[k - 1])) {
                throw new IllegalArgumentException(
                        "rate of bracket " + (k + 1) + " must be >= " + rates[k - 1] + ": " + rates[k]);
            }
        }
        return new Brackets(floors.clone(), rates.clone());
    }

    /** Returns what is deducted in each bracket, in the unit of money; 0 in the first. */
    public List<Double> deductions() {
        List<Double> deductions = new ArrayList<>(floors.length);
        double deduction = 0;
        for (int k = 0; k < floors.length; k++) {
            deduction += k == 0 ? 0 : floors[k] * (rates[k] - rates[k - 1]);
            deductions.add(deduction);
        }
        return List.copyOf(deductions);
    }

    /**
     * Returns the index of the bracket of a notional, from 0.
     *
     * @param notional the notional, non-negative and finite
     * @throws IllegalArgumentException if it is not
     */
    public int bracket(double notional) {
        Checks.requireNonNegative("notional", notional);
        int low = 0;
        int high = floors.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (notional >= floors[middle]) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public double requirement(double notional) {
        int k = bracket(notional);
        // from the edge up: N rate - deduction would cancel where the deduction is large
        return atFloor[k] + (notional - floors[k]) * rates[k];
    }

    /**
     * Returns the largest notional that an amount of margin carries: the inverse of {@link #requirement}.
     *
     * @param margin the margin, non-negative and finite
     * @return the notional; infinite where the last rate is 0
     * @throws IllegalArgumentException if the margin breaks its rule
     */
    public double maximumNotional(double margin) {
        Checks.requireNonNegative("margin", margin);
        int k = floors.length - 1;
        while (k > 0 && atFloor[k] > margin) {
            k--;
        }
        return rates[k] == 0 ? Double.POSITIVE_INFINITY : floors[k] + (margin - atFloor[k]) / rates[k];
    }
}
