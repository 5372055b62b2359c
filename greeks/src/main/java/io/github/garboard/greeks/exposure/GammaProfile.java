package io.github.garboard.greeks.exposure;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The gamma of a book in one underlying over a range of spots, and where it changes its sign.
 *
 * <p>Where gamma is positive those who hedge the book sell into a rise and buy into a fall; where it is negative they follow the
 * move. A flip level is where the one turns into the other.
 *
 * @param points gamma per 1 % at each spot of the range
 * @param flips where gamma passes 0, ascending; rising if it is positive above
 */
public record GammaProfile(List<Point> points, List<LevelCrossing> flips) {

    /**
     * Gamma at one spot.
     *
     * @param spot the price of the underlying
     * @param gammaPerPercent the change of the delta per move of 1 %, in money
     */
    public record Point(double spot, double gammaPerPercent) {}

    /** Copies the lists. */
    public GammaProfile {
        points = List.copyOf(points);
        flips = List.copyOf(flips);
    }

    /**
     * Returns the profile of a gamma.
     *
     * @param gammaPerPercent gamma per 1 % as a function of the spot, in money; see {@link Holding#gammaPerPercent}
     * @param range the spots to look at
     * @throws IllegalArgumentException if gamma is NaN at a spot
     */
    public static GammaProfile of(DoubleUnaryOperator gammaPerPercent, SpotRange range) {
        List<Point> points = IntStream.rangeClosed(0, range.steps())
                .mapToDouble(range::spot)
                .mapToObj(spot -> new Point(spot, gammaPerPercent.applyAsDouble(spot)))
                .toList();
        return new GammaProfile(points, range.crossings(gammaPerPercent, 0));
    }
}
