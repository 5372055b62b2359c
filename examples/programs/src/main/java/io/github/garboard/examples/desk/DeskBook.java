package io.github.garboard.examples.desk;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Contract;
import io.github.garboard.greeks.OptionType;
import io.github.garboard.greeks.contract.CashOrNothing;
import io.github.garboard.greeks.contract.Funding;
import io.github.garboard.greeks.contract.Future;
import io.github.garboard.greeks.contract.InverseOption;
import io.github.garboard.greeks.contract.Perpetual;
import io.github.garboard.greeks.contract.PowerPerpetual;
import io.github.garboard.greeks.contract.Settlement;
import io.github.garboard.greeks.exposure.Holding;
import io.github.garboard.greeks.exposure.Revaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The book of a dealer, which is assumed: it has sold puts below the market and bought calls above it, and holds
 * as many perpetuals as leave no delta. Quantities are parts of the daily volume, strikes parts of the last price rounded to ten.
 */
final class DeskBook {

    static final String COIN_OPTIONS = "alpha, coin-settled options";
    static final String LINEAR_OPTIONS = "beta, linear options and futures";
    static final String PERPETUALS = "omega, perpetuals";
    static final String BITCOIN = "BTC";

    /** Collateral at each venue, in days of volume at the last price. */
    static final double COLLATERAL_IN_DAYS = 0.1;

    private static final double WEEK = 7 / 365.0;
    private static final double MONTH = 30 / 365.0;
    private static final double QUARTER = 90 / 365.0;
    private static final double FUNDING_DAY = 1 / 365.0;
    private static final double FUNDING_RATE = 0.1;

    private final DeskMarket market;
    private final List<Line> lines = new ArrayList<>();

    /** A position and what to call it. */
    record Line(String name, Holding<String, String> holding) {}

    private DeskBook(DeskMarket market) {
        this.market = market;
    }

    static List<Line> of(DeskMarket market) {
        DeskBook book = new DeskBook(market);
        book.inverse(OptionType.PUT, 0.8, MONTH, -0.8);
        book.inverse(OptionType.PUT, 0.7, QUARTER, -0.35);
        book.inverse(OptionType.CALL, 1.2, MONTH, 0.45);
        book.linear(OptionType.PUT, 0.9, WEEK, -0.7);
        book.linear(OptionType.CALL, 1.3, QUARTER, 0.4);
        book.digital(1.1, WEEK, -0.1);
        book.future(QUARTER, -0.3);
        book.squared(0.05);
        book.hedge();
        return List.copyOf(book.lines);
    }

    static List<Holding<String, String>> holdings(List<Line> lines) {
        return lines.stream().map(Line::holding).toList();
    }

    private void inverse(OptionType type, double strike, double years, double days) {
        option("inverse ", type, strike, years, days, COIN_OPTIONS, InverseOption::new);
    }

    private void linear(OptionType type, double strike, double years, double days) {
        option("", type, strike, years, days, LINEAR_OPTIONS, option -> option);
    }

    /** Pays one dollar, so that a quantity of days of volume at the last price is an amount of money. */
    private void digital(double strike, double years, double days) {
        option(
                "digital 1 USD ",
                OptionType.CALL,
                strike,
                years,
                days * market.spot() / 10,
                LINEAR_OPTIONS,
                option -> new CashOrNothing(option, 1));
    }

    private void option(
            String prefix,
            OptionType type,
            double strike,
            double years,
            double days,
            String venue,
            Function<BlackScholesMerton, Contract> contract) {
        double rounded = Math.max(10, 10 * Math.rint(strike * market.spot() / 10));
        BlackScholesMerton option =
                new BlackScholesMerton(type, market.spot(), rounded, years, 0, 0, market.volatility());
        String name = String.format(
                Locale.ROOT,
                "%s%s %.0f, %.0f days",
                prefix,
                type == OptionType.CALL ? "call" : "put",
                rounded,
                365 * years);
        add(name, venue, days, years, (spot, move) -> contract.apply(moved(option, spot, move)));
    }

    private static BlackScholesMerton moved(BlackScholesMerton option, double spot, double move) {
        return option.withSpot(spot).withVolatility(Math.max(0, option.volatility() + move));
    }

    private void future(double years, double days) {
        add(
                "future, " + Math.round(365 * years) + " days",
                LINEAR_OPTIONS,
                days,
                years,
                (spot, move) -> new Future(Settlement.LINEAR, spot, years, 0.02, 0, market.spot()));
    }

    /** Sells as many perpetuals as leave no delta. */
    private void hedge() {
        double delta = holdings(lines).stream()
                .mapToDouble(holding -> holding.exposure(0, 0).delta())
                .sum();
        add(
                "perpetual",
                PERPETUALS,
                -delta / market.spot() / market.dailyVolume(),
                Double.POSITIVE_INFINITY,
                (spot, move) -> new Perpetual(Settlement.LINEAR, spot, spot, FUNDING_RATE, market.spot()));
    }

    /** One unit is divided by the price, so that it is of the size of a coin. */
    private void squared(double days) {
        Funding daily = Funding.periodic(FUNDING_DAY);
        double unit = market.spot();
        add(
                "squared perpetual",
                PERPETUALS,
                days / unit,
                Double.POSITIVE_INFINITY,
                (spot, move) ->
                        new PowerPerpetual(spot, 2, 0, 0, Math.max(0, market.volatility() + move), daily, unit * unit));
    }

    private void add(String name, String venue, double days, double years, Revaluation contract) {
        double quantity = days * market.dailyVolume();
        lines.add(new Line(name, new Holding<>(venue, BITCOIN, quantity, market.spot(), years, contract)));
    }
}
