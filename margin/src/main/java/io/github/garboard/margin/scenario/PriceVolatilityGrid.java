package io.github.garboard.margin.scenario;

import io.github.garboard.margin.RiskFactor;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.ShockRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The scenarios of an exchange grid: every price move with every volatility move, then the tail.
 *
 * @param priceMoves the relative price moves, each finite and at least -1
 * @param volatilityMoves the volatility shocks, each finite, in the units of the rule
 * @param volatilityRule how a volatility shock acts
 * @param tail further scenarios beyond the grid, in part only; may be empty
 */
public record PriceVolatilityGrid(
        List<Double> priceMoves, List<Double> volatilityMoves, ShockRule volatilityRule, List<TailMove> tail) {

    /** The name of the factor that moves prices, by {@link ShockRule#RELATIVE}. */
    public static final String PRICE = "price";

    /** The name of the factor that moves implied volatilities, by the grid's rule. */
    public static final String VOLATILITY = "volatility";

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a move is not finite or a price move is below -1
     */
    public PriceVolatilityGrid {
        priceMoves = List.copyOf(priceMoves);
        priceMoves.forEach(PriceVolatilityGrid::requirePriceMove);
        volatilityMoves = List.copyOf(volatilityMoves);
        volatilityMoves.forEach(PriceVolatilityGrid::requireVolatilityMove);
        Objects.requireNonNull(volatilityRule, "volatilityRule");
        tail = List.copyOf(tail);
    }

    /**
     * Returns equidistant moves from -range to +range, 0 included, computed in decimals: thirds of 0.18 are 0.06, 0.12 and
     * 0.18, as a venue prints them.
     *
     * @param range the largest move, in (0, 1]
     * @param stepsPerSide the number of moves on each side, at least 1
     * @return 2 stepsPerSide + 1 moves, ascending: range i / stepsPerSide
     * @throws IllegalArgumentException if range is outside (0, 1] or stepsPerSide is below 1
     */
    public static List<Double> symmetricMoves(double range, int stepsPerSide) {
        if (!(range > 0 && range <= 1)) {
            throw new IllegalArgumentException("range must be in (0, 1]: " + range);
        }
        if (stepsPerSide < 1) {
            throw new IllegalArgumentException("stepsPerSide must be >= 1: " + stepsPerSide);
        }
        return IntStream.rangeClosed(-stepsPerSide, stepsPerSide)
                .mapToObj(i -> BigDecimal.valueOf(range)
                        .multiply(BigDecimal.valueOf(i))
                        .divide(BigDecimal.valueOf(stepsPerSide), MathContext.DECIMAL128)
                        .doubleValue())
                .toList();
    }

    /**
     * Returns the scenario set: for each price move in turn every volatility move, then the tail, with names such as
     * {@code price +16%, volatility -25%} and {@code tail price -66%, volatility +40%}. Its factors are {@link #PRICE} and
     * {@link #VOLATILITY}.
     *
     * @return the set, of weight 1 in the grid and of the tail's own weights beyond
     * @throws IllegalArgumentException if there is no scenario at all, or a move occurs twice
     */
    public ScenarioSet scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        for (double price : priceMoves) {
            for (double volatility : volatilityMoves) {
                scenarios.add(Scenario.of(name(price, volatility), price, volatility));
            }
        }
        for (TailMove move : tail) {
            String name = "tail " + name(move.priceMove(), move.volatilityMove());
            scenarios.add(
                    Scenario.of(name, move.priceMove(), move.volatilityMove()).withWeight(move.weight()));
        }
        return ScenarioSet.of(
                List.of(new RiskFactor(PRICE, ShockRule.RELATIVE), new RiskFactor(VOLATILITY, volatilityRule)),
                scenarios);
    }

    static void requirePriceMove(double move) {
        if (!(move >= -1 && move < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("price move must be finite and >= -1: " + move);
        }
    }

    static void requireVolatilityMove(double move) {
        if (!Double.isFinite(move)) {
            throw new IllegalArgumentException("volatility move must be finite: " + move);
        }
    }

    private static String name(double price, double volatility) {
        return "price " + percent(price) + ", volatility " + percent(volatility);
    }

    private static String percent(double move) {
        String digits =
                BigDecimal.valueOf(move).movePointRight(2).stripTrailingZeros().toPlainString();
        return (move > 0 ? "+" : "") + digits + "%";
    }
}
