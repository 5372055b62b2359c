package io.github.garboard.margin.charge;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * What a position costs because it is a large part of its market: the loss over the days that closing it takes, beyond the
 * days that the margin covers already: loss (sqrt(days) - sqrt(covered)), with days = size / (participation volume), at least
 * those covered and at most a maximum.
 *
 * @param coveredDays the days that the margin covers, positive and finite
 * @param participation the part of the daily volume that one can be without moving the price, in (0, 1]
 * @param maximumDays the most days that count, at least those covered, finite
 * @see "ECC Clearing Conditions, concentration risk margin: net size over daily market capacity, capped (read 2026); the square
 *     root of time is ours"
 */
public record ConcentrationCharge(double coveredDays, double participation, double maximumDays) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public ConcentrationCharge {
        Checks.requirePositive("coveredDays", coveredDays);
        if (!(participation > 0 && participation <= 1)) {
            throw new IllegalArgumentException("participation must be in (0, 1]: " + participation);
        }
        if (!(maximumDays >= coveredDays && maximumDays < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "maximumDays must be finite and >= coveredDays, " + coveredDays + ": " + maximumDays);
        }
    }

    /**
     * Returns the days that closing a position takes, within those that count.
     *
     * @param size the size of the position, without sign, non-negative and finite
     * @param dailyVolume the average daily volume, in the unit of the size, positive and finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public double days(double size, double dailyVolume) {
        Checks.requireNonNegative("size", size);
        Checks.requirePositive("dailyVolume", dailyVolume);
        return Math.max(coveredDays, Math.min(maximumDays, size / (participation * dailyVolume)));
    }

    /**
     * Returns the charge.
     *
     * @param oneDayLoss the loss of the position over one day at the margin's level, in money, non-negative and finite
     * @param size the size of the position, without sign, non-negative and finite
     * @param dailyVolume the average daily volume, in the unit of the size, positive and finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public double charge(double oneDayLoss, double size, double dailyVolume) {
        Checks.requireNonNegative("oneDayLoss", oneDayLoss);
        return oneDayLoss * (Math.sqrt(days(size, dailyVolume)) - Math.sqrt(coveredDays));
    }

    /**
     * Returns the charge of another growth in time.
     *
     * @param lossOverDays the loss of the position over a number of days, non-decreasing
     * @param size the size of the position, without sign, non-negative and finite
     * @param dailyVolume the average daily volume, in the unit of the size, positive and finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public double charge(DoubleUnaryOperator lossOverDays, double size, double dailyVolume) {
        Objects.requireNonNull(lossOverDays, "lossOverDays");
        return lossOverDays.applyAsDouble(days(size, dailyVolume)) - lossOverDays.applyAsDouble(coveredDays);
    }
}
