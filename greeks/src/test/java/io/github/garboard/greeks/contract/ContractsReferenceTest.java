package io.github.garboard.greeks.contract;

import static io.github.garboard.greeks.OptionType.CALL;
import static io.github.garboard.greeks.OptionType.PUT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Contract;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Greeks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Published figures, and 25 digits of every derivative up to 25 standard deviations from the strike. */
class ContractsReferenceTest {

    /** Haug prints four decimals. */
    private static final double PRINTED = 5e-5;

    /** d carries a few roundings, and enters the third order as a square. */
    private static final double RELATIVE = 1e-13;

    @Test
    void haugsCashOrNothingPutIsReproduced() {
        // Haug 2007, section 4.19.2: S=100, X=80, K=10, T=0.75, r=6 %, b=0, v=35 %
        Contract put = new CashOrNothing(new BlackScholesMerton(PUT, 100, 80, 0.75, 0.06, 0.06, 0.35), 10);
        assertEquals(2.6710, put.price(), PRINTED);
    }

    @Test
    void greeksOfThatPutAreThoseThatQuantLibPrints() {
        // RQuantLib, inst/unitTests/runit.options.R, test.binary: the same option by QuantLib's AnalyticEuropeanEngine
        Greeks put = new CashOrNothing(new BlackScholesMerton(PUT, 100, 80, 0.75, 0.06, 0.06, 0.35), 10).greeks();
        assertEquals(2.671045684, put.price(), 5e-10);
        assertEquals(-0.1060594, put.delta(), PRINTED);
        assertEquals(0.00310624, put.gamma(), 5e-9);
        assertEquals(8.153881, put.vega(), PRINTED);
        assertEquals(-9.9577, put.rho(), PRINTED);
        // printed without rounding
        assertEquals(7.9544, put.phi(), 1e-4);
        // a day count of theirs: theta agrees to 1e-5 relative, as their test asks
        assertEquals(-1.742309, put.theta(), 2e-5);
    }

    @Test
    void haugsAssetOrNothingPutIsReproduced() {
        // Haug 2007, section 4.19.3: S=70, X=65, T=0.5, r=7 %, q=5 %, v=27 %
        Contract put = new AssetOrNothing(new BlackScholesMerton(PUT, 70, 65, 0.5, 0.07, 0.05, 0.27));
        assertEquals(20.2069, put.price(), PRINTED);
    }

    @Test
    void haugsGapCallIsAComposition() {
        // Haug 2007, section 4.19.1: S=50, triggers at 50, pays S - 57, T=0.5, r=9 %, v=20 %
        BlackScholesMerton trigger = new BlackScholesMerton(CALL, 50, 50, 0.5, 0.09, 0, 0.2);
        double gap = new AssetOrNothing(trigger).price() - new CashOrNothing(trigger, 57).price();
        assertEquals(-0.0053, gap, PRINTED);
    }

    @Test
    void deribitsOptionSettlesAsItsDocumentationSays() {
        // Deribit, Options: strike 10,000, delivery price 12,500: credited with 0.2 BTC
        BlackScholesMerton expired = new BlackScholesMerton(CALL, 12_500, 10_000, 0, 0, 0, 0.8);
        assertEquals(0.2, new InverseOption(expired).inCoin().price(), 1e-16);
        assertEquals(2_500, new InverseOption(expired).price(), 1e-12);
    }

    @Test
    void inverseFuturesGainWhatTheirVenueDocuments() {
        // BitMEX, XBT series: 60,000 contracts from 600 to 700 gain 14.286 XBT, from 600 to 500 lose 20 XBT
        assertEquals(14.286, coins(700), 5e-4);
        assertEquals(-20, coins(500), 1e-12);
    }

    private static double coins(double price) {
        Contract future = new Future(Settlement.INVERSE, price, 0, 0, 0, 600);
        return new CoinValue(new Position(60_000, future), price).price();
    }

    @Test
    void squaredPerpetualPaysTheFundingOfThePaper() {
        // White et al. 2021: ETH at 3, the squared perpetual at 9.09 when funding is paid: longs pay 0.09
        double day = 1 / 365.0;
        double volatility = Math.sqrt(365 * Math.log(2 / (1 + 9 / 9.18)));
        PowerPerpetual squared = new PowerPerpetual(3, 2, 0, 0, volatility, Funding.periodic(day), 9);
        double before = squared.mark() * Math.exp(squared.value(Greek.THETA) / squared.mark() * day);
        assertEquals(9.09, before, 1e-13);
        assertEquals(0.09, squared.mark() - before, 1e-13);
    }

    @Test
    void everyDerivativeKeepsItsDigitsInTheWings() throws IOException {
        int checked = 0;
        for (String line : lines()) {
            String[] cells = line.split(",", -1);
            Contract contract = contract(cells[0], option(cells));
            Greeks greeks = contract.greeks();
            Greek[] columns = Greek.values();
            for (int i = 0; i < columns.length; i++) {
                double expected = Double.parseDouble(cells[8 + i]);
                assertEquals(
                        expected, greeks.get(columns[i]), RELATIVE * Math.abs(expected), columns[i] + " of " + line);
                checked++;
            }
        }
        assertEquals(18 * 17, checked);
    }

    private static Contract contract(String claim, BlackScholesMerton option) {
        return switch (claim) {
            case "cash" -> new CashOrNothing(option, 1);
            case "asset" -> new AssetOrNothing(option);
            case "inverse" -> new InverseOption(option).inCoin();
            default -> throw new IllegalArgumentException("claim must be known: " + claim);
        };
    }

    private static BlackScholesMerton option(String[] cells) {
        return new BlackScholesMerton(
                cells[1].equals("C") ? CALL : PUT,
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                Double.parseDouble(cells[6]),
                Double.parseDouble(cells[7]));
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ContractsReferenceTest.class.getResourceAsStream("/reference/contracts.csv")),
                StandardCharsets.UTF_8))) {
            List<String> all = reader.lines().toList();
            List<String> names = List.of(all.get(0).split(",")).subList(8, 25);
            assertEquals(
                    names,
                    List.of(Greek.values()).stream()
                            .map(greek -> greek.name().toLowerCase(Locale.ROOT))
                            .toList());
            return all.subList(1, all.size());
        }
    }
}
