package io.github.garboard.greeks.contract;

import static io.github.garboard.greeks.OptionType.CALL;
import static io.github.garboard.greeks.OptionType.PUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Contract;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.greeks.OptionType;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractsTest {

    private static final double EXACT = 0;

    /** Each side is rounded a few times. */
    private static final double ROUNDED = 1e-14;

    private static final BlackScholesMerton CALL_ON_BITCOIN =
            new BlackScholesMerton(CALL, 60_000, 70_000, 0.25, 0.04, 0.01, 0.6);

    private static BlackScholesMerton as(OptionType type, BlackScholesMerton o) {
        return new BlackScholesMerton(
                type, o.spot(), o.strike(), o.years(), o.rate(), o.dividendYield(), o.volatility());
    }

    @ParameterizedTest
    @EnumSource(OptionType.class)
    void digitalsMakeUpTheVanillaOption(OptionType type) {
        BlackScholesMerton option = as(type, CALL_ON_BITCOIN);
        Greeks asset = new AssetOrNothing(option).greeks();
        Greeks strike = new CashOrNothing(option, option.strike()).greeks();
        Greeks vanilla = option.greeks();
        // the strike is fixed in the cash paid, so derivatives in it are not those of the sum
        for (Greek greek : EnumSet.complementOf(EnumSet.of(Greek.DUAL_DELTA, Greek.DUAL_GAMMA))) {
            double size = Math.abs(asset.get(greek)) + Math.abs(strike.get(greek));
            assertEquals(
                    type.sign() * vanilla.get(greek),
                    asset.get(greek) - strike.get(greek),
                    ROUNDED * size,
                    greek::toString);
        }
    }

    @Test
    void callAndPutDigitalsTogetherAreCertain() {
        double both = new CashOrNothing(CALL_ON_BITCOIN, 10).price()
                + new CashOrNothing(as(PUT, CALL_ON_BITCOIN), 10).price();
        assertEquals(10 * Math.exp(-0.04 * 0.25), both, 1e-14);
        double delta = new CashOrNothing(CALL_ON_BITCOIN, 10).value(Greek.DELTA)
                + new CashOrNothing(as(PUT, CALL_ON_BITCOIN), 10).value(Greek.DELTA);
        assertEquals(0, delta, EXACT);
    }

    @Test
    void expiredDigitalPaysOrDoesNot() {
        for (OptionType type : OptionType.values()) {
            for (double spot : new double[] {80, 125}) {
                BlackScholesMerton option = new BlackScholesMerton(type, spot, 100, 0, 0.05, 0.02, 0.4);
                boolean pays = type.sign() * (spot - 100) > 0;
                Greeks cash = new CashOrNothing(option, 10).greeks();
                Greeks asset = new AssetOrNothing(option).greeks();
                assertEquals(pays ? 10 : 0, cash.price(), EXACT);
                assertEquals(pays ? spot : 0, asset.price(), EXACT);
                assertEquals(0, cash.delta(), EXACT);
                assertEquals(pays ? 1 : 0, asset.delta(), EXACT);
                assertEquals(pays ? 0.5 : 0, cash.theta(), EXACT);
                assertEquals(pays ? 0.02 : 0, asset.get(Greek.CHARM), EXACT);
                assertEquals(0, cash.gamma(), EXACT);
            }
        }
    }

    @Test
    void digitalsAtTheForwardWithoutVolatilityJump() {
        BlackScholesMerton still = new BlackScholesMerton(PUT, 100, 100, 0.25, 0, 0, 0);
        Greeks cash = new CashOrNothing(still, 10).greeks();
        assertEquals(5, cash.price(), EXACT);
        assertEquals(Double.NEGATIVE_INFINITY, cash.delta(), EXACT);
        assertEquals(Double.POSITIVE_INFINITY, cash.get(Greek.DUAL_DELTA), EXACT);
        assertEquals(0, cash.rho() + 0.25 * 5, EXACT);
        Greeks nearly = new CashOrNothing(still.withVolatility(1e-9), 10).greeks();
        assertEquals(nearly.vega(), cash.vega(), 1e-9);
        Greeks asset = new AssetOrNothing(still).greeks();
        assertEquals(new AssetOrNothing(still.withVolatility(1e-9)).value(Greek.VEGA), asset.vega(), 1e-6);
        assertEquals(50, asset.price(), EXACT);
        assertEquals(-0.25 * 50, asset.phi(), EXACT);
    }

    @Test
    void digitalOnAWorthlessAssetIsDecided() {
        BlackScholesMerton put = new BlackScholesMerton(PUT, 0, 50, 2, 0.03, 0.01, 0.5);
        assertEquals(10 * Math.exp(-0.06), new CashOrNothing(put, 10).price(), 1e-14);
        assertEquals(0, new CashOrNothing(put, 10).value(Greek.DELTA), EXACT);
        assertEquals(0, new AssetOrNothing(put).price(), EXACT);
        for (Greek greek : Greek.values()) {
            assertTrue(Double.isFinite(new AssetOrNothing(put).value(greek)), greek::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(OptionType.class)
    void inverseOptionAtSettlementIsTheLinearPayoffOverTheSettlementPrice(OptionType type) {
        for (double price : new double[] {30_000, 60_000, 65_000, 70_000, 120_000}) {
            BlackScholesMerton expired = new BlackScholesMerton(type, price, 65_000, 0, 0, 0, 0.6);
            double payoff = Math.max(type.sign() * (price - 65_000), 0);
            assertEquals(payoff / price, new InverseOption(expired).inCoin().price(), 1e-15);
        }
    }

    @ParameterizedTest
    @EnumSource(OptionType.class)
    void inverseOptionIsTheOppositeOptionOnTheInversePrice(OptionType type) {
        BlackScholesMerton o = as(type, CALL_ON_BITCOIN);
        OptionType opposite = type == CALL ? PUT : CALL;
        Contract mirrored = new Position(
                o.strike(),
                new BlackScholesMerton(
                        opposite,
                        1 / o.spot(),
                        1 / o.strike(),
                        o.years(),
                        o.dividendYield(),
                        o.rate(),
                        o.volatility()));
        Contract inCoin = new InverseOption(o).inCoin();
        for (Greek greek : Set.of(Greek.PRICE, Greek.VEGA, Greek.THETA, Greek.VOLGA, Greek.ULTIMA)) {
            double expected = mirrored.value(greek);
            assertEquals(expected, inCoin.value(greek), 1e-13 * Math.abs(expected), greek::toString);
        }
        double slope = -mirrored.value(Greek.DELTA) / o.spot() / o.spot();
        assertEquals(slope, inCoin.value(Greek.DELTA), 1e-13 * Math.abs(slope));
    }

    @ParameterizedTest
    @EnumSource(OptionType.class)
    void priceAdjustedDeltaIsDeltaLessThePriceInCoin(OptionType type) {
        InverseOption option = new InverseOption(as(type, CALL_ON_BITCOIN));
        Contract inCoin = option.inCoin();
        assertEquals(option.value(Greek.DELTA) - inCoin.price(), option.priceAdjustedDelta(), ROUNDED);
        assertEquals(60_000 * inCoin.value(Greek.DELTA), option.priceAdjustedDelta(), ROUNDED);
    }

    @Test
    void linearFutureIsWorthItsPriceLessTheEntry() {
        Future future = new Future(Settlement.LINEAR, 50_000, 0.5, 0.06, 0.02, 48_000);
        assertEquals(50_000 * Math.exp(0.02), future.futuresPrice(), 1e-9);
        assertEquals(future.futuresPrice() - 48_000, future.price(), EXACT);
        assertEquals(0, new Future(Settlement.LINEAR, 50_000, 0, 0.06, 0.02, 50_000).price(), EXACT);
    }

    @Test
    void fairPerpetualPaysTheCarryAsFunding() {
        // Ackerer, Hugonnier and Jermann 2023: linear x k / (k - (ra - rb)), inverse x (k + ra - rb) / k, k = 1 / f
        Funding funding = Funding.continuous(1 / 365.0);
        Perpetual linear = Perpetual.fair(Settlement.LINEAR, 50_000, 0.08, 0.02, funding, 49_000);
        assertEquals(50_000 * 365 / (365 - 0.06), linear.mark(), 1e-9);
        assertEquals(0.06, linear.fundingRate(), 1e-15);
        assertEquals(-0.06 * linear.mark(), linear.value(Greek.THETA), 1e-10);
        Perpetual inverse = Perpetual.fair(Settlement.INVERSE, 50_000, 0.08, 0.02, funding, 49_000);
        assertEquals(50_000 * (365 + 0.06) / 365, inverse.mark(), 1e-9);
        assertEquals(0.06, inverse.fundingRate(), 1e-15);
    }

    @Test
    void fairFundingIsWhatTheScheduleMakesLongsPay() {
        // continuous: (mark - index) / f per year, in coin for the inverse contract; periodic: half of it remains in
        // the mark
        for (Settlement settlement : Settlement.values()) {
            Perpetual continuous = Perpetual.fair(settlement, 100, 0.3, 0.1, Funding.continuous(0.1), 100);
            double paid = settlement == Settlement.LINEAR
                    ? (continuous.mark() - 100) / 0.1 / continuous.mark()
                    : (1 / 100.0 - 1 / continuous.mark()) / 0.1 * continuous.mark();
            assertEquals(paid, continuous.fundingRate(), 1e-13);
        }
        Perpetual periodic = Perpetual.fair(Settlement.LINEAR, 100, 0.3, 0.1, Funding.periodic(0.1), 100);
        double before = periodic.mark() * Math.exp(-0.1 * periodic.fundingRate());
        assertEquals(periodic.mark() - before, before - 100, 1e-12);
    }

    @Test
    void perpetualMovesWithItsIndex() {
        Perpetual linear = new Perpetual(Settlement.LINEAR, 50_000, 50_500, 0.1, 49_000);
        assertEquals(1_500, linear.price(), EXACT);
        assertEquals(1.01, linear.value(Greek.DELTA), EXACT);
        assertEquals(-5_050, linear.value(Greek.THETA), EXACT);
        assertEquals(0, linear.value(Greek.GAMMA), EXACT);
        Perpetual inverse = new Perpetual(Settlement.INVERSE, 50_000, 50_500, 0.1, 49_000);
        Contract inCoin = new CoinValue(inverse, 50_000);
        assertEquals(1 / 49_000.0 - 1 / 50_500.0, inCoin.price(), 1e-19);
        assertEquals(1 / 50_500.0 / 50_000, inCoin.value(Greek.DELTA), 1e-24);
        assertEquals(-2 / 50_500.0 / 50_000 / 50_000, inCoin.value(Greek.GAMMA), 1e-28);
        assertEquals(-0.1 / 50_500, inCoin.value(Greek.THETA), 1e-20);
        assertEquals(1 / 49_000.0, inverse.value(Greek.DELTA), EXACT);
        assertEquals(0, inverse.value(Greek.RHO), EXACT);
    }

    @ParameterizedTest
    @EnumSource(Funding.Schedule.class)
    void powerPerpetualOfDegreeOneIsTheFuture(Funding.Schedule schedule) {
        Funding funding = new Funding(schedule, 0.05);
        PowerPerpetual power = new PowerPerpetual(50_000, 1, 0.08, 0.02, 0.9, funding, 49_000);
        Perpetual future = Perpetual.fair(Settlement.LINEAR, 50_000, 0.08, 0.02, funding, 49_000);
        assertEquals(future.mark(), power.mark(), EXACT);
        // the mark of the one is given, that of the other follows the rates
        for (Greek greek : EnumSet.complementOf(EnumSet.of(Greek.RHO, Greek.PHI))) {
            double expected = future.value(greek);
            assertEquals(expected, power.value(greek), ROUNDED * Math.abs(expected), greek::toString);
        }
        assertEquals(50_000, new PowerPerpetual(50_000, 1, 0.02, 0.02, 0.9, funding, 49_000).mark(), EXACT);
    }

    @Test
    void powerPerpetualIsTheBasketOfPowerFutures() {
        // White et al. 2021: weights 1/2, 1/4, ... on contracts of one, two, ... periods, each S^p exp(g T)
        double period = 0.04;
        double growth = 2.5 * (0.03 - 0.01) + 0.5 * 2.5 * 1.5 * 0.8 * 0.8;
        double basket = 0;
        for (int i = 1; i <= 200; i++) {
            basket += Math.pow(0.5, i) * Math.exp(growth * period * i);
        }
        PowerPerpetual power = new PowerPerpetual(3, 2.5, 0.03, 0.01, 0.8, Funding.periodic(period), 1);
        assertEquals(Math.pow(3, 2.5) * basket, power.mark(), 1e-12);
    }

    @Test
    void contractPaidInFullIsOneWithAHigherYield() {
        // Clark, Leone and Koticha 2022: a power future that is paid for grows at (p - 1) (r + p v^2 / 2) - p q
        double growth = (2 - 1) * (0.05 + 2 * 0.7 * 0.7 / 2) - 2 * 0.01;
        Funding funding = Funding.periodic(17.5 / 365);
        PowerPerpetual paid = new PowerPerpetual(3_000, 2, 0.05, 0.01 + 0.05 / 2, 0.7, funding, 1);
        assertEquals(9e6 / (2 * Math.exp(-growth * 17.5 / 365) - 1), paid.mark(), 1e-7);
    }

    @Test
    void fundingThatCannotHoldTheIndexIsRefused() {
        IllegalArgumentException error = assertThrows(
                IllegalArgumentException.class, () -> new PowerPerpetual(1, 2, 0, 0, 2, Funding.continuous(0.25), 1));
        assertEquals("growth must be one that funding over 0.25 years can hold: 4.0", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Funding.periodic(1).multiple(Math.log(2)));
        assertThrows(IllegalArgumentException.class, () -> Funding.periodic(1).multiple(Double.NaN));
        assertEquals(1, Funding.periodic(1).multiple(0), EXACT);
    }

    @Test
    void positionIsItsContractTimesItsQuantity() {
        Contract position = new Position(-3, CALL_ON_BITCOIN);
        Greeks one = CALL_ON_BITCOIN.greeks();
        assertEquals(one.times(-3), position.greeks());
        assertEquals(-3 * one.vega(), position.value(Greek.VEGA), EXACT);
        Greeks two = new Position(2, position).greeks(EnumSet.of(Greek.PRICE, Greek.DELTA));
        assertEquals(-6 * one.price(), two.price(), EXACT);
        assertEquals(EnumSet.of(Greek.PRICE, Greek.DELTA), two.selection());
    }

    @Test
    void contractOfTheCallersOwnIsOneLambda() {
        Contract cash = () -> greek -> greek == Greek.PRICE ? 1 : 0;
        assertEquals(5, new Position(5, cash).price(), EXACT);
        assertEquals(0, cash.greeks().delta(), EXACT);
    }

    @Test
    void badInputIsNamed() {
        assertRefused("cash must be non-negative and finite: -1.0", () -> new CashOrNothing(CALL_ON_BITCOIN, -1));
        assertRefused(
                "cash must be non-negative and finite: NaN", () -> new CashOrNothing(CALL_ON_BITCOIN, Double.NaN));
        assertRefused("spot must be positive and finite: 0.0", () -> new InverseOption(CALL_ON_BITCOIN.withSpot(0)));
        assertRefused("spot must be positive and finite: NaN", () -> new CoinValue(CALL_ON_BITCOIN, Double.NaN));
        assertRefused("quantity must be finite: NaN", () -> new Position(Double.NaN, CALL_ON_BITCOIN));
        assertRefused(
                "years must be non-negative and finite: -1.0", () -> new Future(Settlement.LINEAR, 1, -1, 0, 0, 1));
        assertRefused(
                "entryPrice must be positive and finite: Infinity",
                () -> new Future(Settlement.LINEAR, 1, 1, 0, 0, Double.POSITIVE_INFINITY));
        assertRefused("mark must be positive and finite: 0.0", () -> new Perpetual(Settlement.LINEAR, 1, 0, 0, 1));
        assertRefused("fundingRate must be finite: NaN", () -> new Perpetual(Settlement.LINEAR, 1, 1, Double.NaN, 1));
        assertRefused("years must be positive and finite: 0.0", () -> Funding.continuous(0));
        assertRefused(
                "degree must be finite: NaN", () -> new PowerPerpetual(1, Double.NaN, 0, 0, 0, Funding.periodic(1), 1));
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }
}
