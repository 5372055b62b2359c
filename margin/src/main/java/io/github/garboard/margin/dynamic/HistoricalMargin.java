package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;
import java.util.Arrays;
import java.util.Objects;

/**
 * A requirement that is a quantile of past losses in a rolling window: plain historical simulation, or filtered, each past loss
 * scaled to the volatility of today ({@link HistoricalTerms} has the formula). A static one is
 * {@code AdaptiveMargin.fixed(rolling.requirement())}.
 *
 * <p>Until there have been as many losses as the window is long, it has those that there are. At a level of 0.99 fewer than 100
 * losses give the worst of them.
 *
 * <p>A step costs O(window) and allocates it anew. {@link #path} does not: over T losses it allocates O(window + T) once, costs
 * about a nanosecond or two per loss in the window and step, and gives the same to the last bit. It is the form for many
 * portfolios; portfolios are independent, so the caller may spread them over threads.
 */
public final class HistoricalMargin implements AdaptiveMargin {

    private final HistoricalTerms terms;
    private final VolatilityForecast forecast;
    private final double[] losses;
    private final double[] volatilities;
    private final double requirement;

    private HistoricalMargin(
            HistoricalTerms terms, VolatilityForecast forecast, double[] losses, double[] volatilities) {
        this.terms = terms;
        this.forecast = forecast;
        this.losses = losses;
        this.volatilities = volatilities;
        int n = losses.length;
        this.requirement = terms.requirement(
                losses, volatilities, 0, n, expected(forecast), terms.rank(n), new double[terms.room(n)]);
    }

    /**
     * Returns the plain rolling quantile of past losses.
     *
     * @param window the number of the latest losses that count, at least 1
     * @param level the quantile, in (0, 1)
     * @param history past losses, oldest first, at least one, finite
     * @return the margin for the period after them
     * @throws IllegalArgumentException if window or level is outside its range, there is no loss, or one is not finite
     */
    public static HistoricalMargin rolling(int window, double level, double... history) {
        return filtered(new HistoricalTerms(window, level, 0, 1), VolatilityForecast.constant(1), history);
    }

    /**
     * Returns the quantile of past losses, each scaled to the volatility of today.
     *
     * @param terms window, quantile and floors
     * @param start the volatility expected of the first loss of the history; it is stepped with every loss
     * @param history past losses, oldest first, at least one, finite
     * @return the margin for the period after them
     * @throws IllegalArgumentException if there is no loss, or one is not finite
     */
    public static HistoricalMargin filtered(HistoricalTerms terms, VolatilityForecast start, double... history) {
        Objects.requireNonNull(terms, "terms");
        if (history.length == 0) {
            throw new IllegalArgumentException("history must not be empty: []");
        }
        double[] volatilities = new double[history.length];
        VolatilityForecast forecast = start;
        for (int i = 0; i < history.length; i++) {
            volatilities[i] = expected(terms, forecast);
            forecast = forecast.next(Checks.requireFinite("loss", history[i]));
        }
        int from = Math.max(0, history.length - terms.window());
        return new HistoricalMargin(
                terms,
                forecast,
                Arrays.copyOfRange(history, from, history.length),
                Arrays.copyOfRange(volatilities, from, history.length));
    }

    @Override
    public double requirement() {
        return requirement;
    }

    @Override
    public HistoricalMargin next(double loss) {
        Checks.requireFinite("loss", loss);
        return new HistoricalMargin(
                terms, forecast.next(loss), appended(losses, loss), appended(volatilities, expected(forecast)));
    }

    @Override
    public double[] path(double... ahead) {
        int known = losses.length;
        double[] all = Arrays.copyOf(losses, known + ahead.length);
        double[] expected = Arrays.copyOf(volatilities, known + ahead.length);
        double[] requirements = new double[ahead.length];
        double[] room = new double[terms.room(terms.window())];
        VolatilityForecast state = forecast;
        int size = 0;
        int rank = 0;
        for (int t = 0; t < ahead.length; t++) {
            int to = known + t;
            int from = Math.max(0, to - terms.window());
            if (to - from != size) {
                size = to - from;
                rank = terms.rank(size);
            }
            double volatility = expected(state);
            requirements[t] = terms.requirement(all, expected, from, to, volatility, rank, room);
            all[to] = Checks.requireFinite("loss", ahead[t]);
            expected[to] = volatility;
            state = state.next(ahead[t]);
        }
        return requirements;
    }

    private double[] appended(double[] values, double value) {
        int size = Math.min(values.length + 1, terms.window());
        double[] grown = new double[size];
        System.arraycopy(values, values.length + 1 - size, grown, 0, size - 1);
        grown[size - 1] = value;
        return grown;
    }

    private double expected(VolatilityForecast state) {
        return expected(terms, state);
    }

    private static double expected(HistoricalTerms terms, VolatilityForecast state) {
        return Math.max(terms.volatilityFloor(), state.volatility());
    }
}
