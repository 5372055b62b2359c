package io.github.garboard.examples.unified;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.book.Book;
import io.github.garboard.examples.book.BookEntry;
import io.github.garboard.examples.market.Trade;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.terminal.Progress;
import io.github.garboard.liquidation.Holdings;
import io.github.garboard.liquidation.plan.LiquidationStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Computes the figures of the margin call once more, from the raw trades and the book, with textbook formulas and Commons Math:
 * nothing of the library is used, nothing is incremental.
 */
class IndependentCheckTest {

    /** Commons Math's normal distribution has an absolute error of about 1e-15 on values of a few hundred dollars. */
    private static final double CENT_MILLIONTH = 1e-8;

    /** Deltas are differences here, good to some 1e-9, of an exposure of some 10,000 dollars. */
    private static final double CENT_DIFFERENCES = 1e-3;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double YEAR = 365 * 86_400.0;

    private static Replayed replayed;
    private static Assessment call;
    private static Instant now;
    private static TextbookAccount textbook;

    @BeforeAll
    static void replay() {
        Book book = Book.sample(UnifiedAccountProgram.VENUES, Set.of("BTC", "USD"));
        replayed = Replay.run(Trades.recorded(), book, Progress.silent());
        call = replayed.call().orElseThrow();
        now = call.market().now();
        textbook = new TextbookAccount(book.entries(), call.market());
    }

    @Test
    void theFallIsTheOneThatIsKnown() {
        Findings findings = Findings.of(replayed);
        double peak = replayed.trades().stream().mapToDouble(Trade::price).max().orElseThrow();
        assertEquals(1163.0, peak);
        assertEquals(peak, findings.peak());
        assertEquals(Instant.parse("2013-11-30T03:36:00Z"), minute(findings.peakAt()));
        assertEquals(Instant.parse("2013-12-01T12:01:00Z"), minute(findings.troughAt()));
        assertEquals(0.179, findings.fall(), 0.0005);
    }

    @Test
    void theGuardedPriceIsTheMedianOfThreeEstimators() {
        List<Trade> known =
                replayed.trades().stream().filter(t -> !t.time().isAfter(now)).toList();
        double last = known.get(known.size() - 1).price();
        double[] three = {last, vwap(known, Duration.ofMinutes(5)), twap(known, Duration.ofMinutes(30))};
        Arrays.sort(three);
        assertEquals(three[1], call.market().mark(), 1e-9);
    }

    @Test
    void theVolatilityIsTheWeightedMeanOfSquaredReturns() {
        List<Moment> samples = replayed.moments().stream()
                .filter(moment -> !moment.now().isAfter(now))
                .filter(moment -> moment.now().getEpochSecond() % 300 == 0)
                .filter(moment -> moment.price().usable().isPresent())
                .toList();
        double squares = 0;
        double years = 0;
        for (int i = 1; i < samples.size(); i++) {
            double age = Duration.between(
                            samples.get(i).now(),
                            samples.get(samples.size() - 1).now())
                    .toSeconds();
            double weight = Math.pow(0.5, age / (12 * 3600));
            double move =
                    Math.log(samples.get(i).lastTrade() / samples.get(i - 1).lastTrade());
            squares += weight * move * move;
            years += weight
                    * Duration.between(samples.get(i - 1).now(), samples.get(i).now())
                            .toSeconds()
                    / YEAR;
        }
        assertEquals(Math.sqrt(squares / years), call.market().volatility(), 1e-12);
    }

    @Test
    void thePoolIsWorthItsPriceLessNinetyNinePercentOfADaysMoves() {
        double haircut = 1
                - Math.exp(-NORMAL.inverseCumulativeProbability(0.99)
                        * call.market().volatility()
                        / Math.sqrt(365));
        double low = call.market().mark() - call.market().price().confidence();
        assertTrue(haircut > 0.03);
        assertEquals(14 * low * (1 - haircut) + 6000, call.collateral().collateralValue(), CENT_MILLIONTH);
    }

    @Test
    void equityIsThePoolAndTheProfitOfEachPosition() {
        double profit = 0;
        for (BookEntry entry : replayed.book().entries()) {
            profit += entry.quantity()
                    * (textbook.value(entry, call.market().mark(), call.market().volatility()) - entry.entry());
        }
        assertEquals(call.collateral().collateralValue() + profit, call.equity(), CENT_MILLIONTH * 1000);
    }

    @Test
    void requirementsAreTheWorstOfTwentySevenScenariosAndABufferForEachVenue() {
        double[] book = replayed.book().entries().stream()
                .mapToDouble(BookEntry::quantity)
                .toArray();
        assertEquals(textbook.worstLoss(book, i -> true), call.netted(), CENT_MILLIONTH * 1000);
        assertEquals(textbook.required(book, 1), call.maintenance().total(), CENT_DIFFERENCES);
        assertEquals(textbook.required(book, 1.25), call.initial().total(), CENT_DIFFERENCES);
        for (Assessment.Venue venue : call.venues()) {
            double alone = textbook.worstLoss(
                    book, i -> replayed.book().entries().get(i).venue().equals(venue.name()));
            assertEquals(alone, venue.alone().total(), CENT_MILLIONTH * 1000, venue.name());
        }
        assertTrue(call.equity() < call.maintenance().total());
    }

    @Test
    void thePlanRestoresTheInitialMarginAndNoSmallerLastStepDoes() {
        Liquidation first = replayed.liquidations().get(0);
        Assessment before = first.before();
        TextbookAccount then = new TextbookAccount(replayed.book().entries(), before.market());
        List<LiquidationStep<PositionId>> steps = first.plan().steps();
        double[] whole = after(steps, 1);
        double cost = steps.stream()
                .mapToDouble(
                        step -> step.amount() * rate(step) * before.market().mark())
                .sum();
        assertEquals(cost, first.plan().cost(), CENT_MILLIONTH);
        double free = before.equity() - cost - then.required(whole, 1.25);
        assertEquals(0, free, CENT_DIFFERENCES);
        double nearly = then.required(after(steps, 0.99), 1.25);
        assertTrue(before.equity() - cost < nearly, "closing less leaves " + (before.equity() - cost - nearly));
    }

    @Test
    void hedgesThatWouldHaveAvoidedTheCallAreTheFewestLots() {
        HedgeReview review = replayed.review().orElseThrow();
        assertEquals(now.minus(Duration.ofHours(6)), review.boughtAt());
        HedgeReview.Tried sold = review.hedges().stream()
                .filter(tried -> tried.name().equals("alpha perpetual sold"))
                .findFirst()
                .orElseThrow();
        assertTrue(sold.avoids(), sold::toString);
        double gain = sold.lots() * (review.price() - call.market().mark());
        assertEquals(gain, sold.gain(), CENT_MILLIONTH);
        assertEquals(sold.lots() * 0.0005 * review.price(), sold.cost(), CENT_MILLIONTH);
        double[] hedged = replayed.book().entries().stream()
                .mapToDouble(BookEntry::quantity)
                .toArray();
        // the perpetual of alpha is the first of the book: a lot sold is one less of it
        assertEquals("BTC-PERP", replayed.book().entries().get(0).instrument());
        hedged[0] -= sold.lots();
        assertEquals(
                (call.equity() + gain - sold.cost()) / textbook.required(hedged, 1), sold.health(), CENT_DIFFERENCES);
    }

    @Test
    void deltaIsTheSlopeOfTheValue() {
        double up = 0;
        double down = 0;
        double step = 1e-3;
        for (BookEntry entry : replayed.book().entries()) {
            up += entry.quantity()
                    * textbook.value(
                            entry, call.market().mark() + step, call.market().volatility());
            down += entry.quantity()
                    * textbook.value(
                            entry, call.market().mark() - step, call.market().volatility());
        }
        assertEquals((up - down) / (2 * step), call.totalGreeks().delta(), 1e-6);
    }

    /** Returns the quantities after all steps, the last one scaled. */
    private static double[] after(List<LiquidationStep<PositionId>> steps, double lastPart) {
        Holdings<PositionId> opening = new RiskEngine(replayed.book()).opening().holdings();
        double[] quantities = IntStream.range(0, opening.size())
                .mapToDouble(opening::quantity)
                .toArray();
        for (LiquidationStep<PositionId> step : steps) {
            double part = step.equals(steps.get(steps.size() - 1)) ? lastPart : 1;
            int i = opening.indexOf(step.key());
            quantities[i] -= Math.signum(quantities[i]) * part * step.amount();
        }
        return quantities;
    }

    private static double rate(LiquidationStep<PositionId> step) {
        return step.key().instrument().endsWith("PERP") ? 0.0005 : 0.003;
    }

    private static double vwap(List<Trade> known, Duration window) {
        double money = 0;
        double volume = 0;
        for (Trade trade : known) {
            if (trade.time().isAfter(now.minus(window))) {
                money += trade.price() * trade.amount();
                volume += trade.amount();
            }
        }
        return money / volume;
    }

    /** Second by second: the price of the last trade at or before each second's start. */
    private static double twap(List<Trade> known, Duration window) {
        double sum = 0;
        int next = 0;
        double price = Double.NaN;
        long start = now.minus(window).getEpochSecond();
        for (long second = start; second < now.getEpochSecond(); second++) {
            while (next < known.size() && known.get(next).time().getEpochSecond() <= second) {
                price = known.get(next).price();
                next++;
            }
            sum += price;
        }
        return sum / window.toSeconds();
    }

    private static Instant minute(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond() / 60 * 60);
    }
}
