package io.github.garboard.oracle.average;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RoundMeanTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final RoundMean HOUR = new RoundMean(Duration.ofHours(1));

    @Test
    void roundAtTheStartOfTheWindowCountsAndOneBeforeItDoesNot() {
        List<Quote> rounds = List.of(round(100, -600), round(106, -3_600), round(1e6, -3_601));
        AggregatePrice mean = HOUR.of(rounds, NOON);
        assertEquals(103, mean.price());
        assertEquals(rounds.subList(0, 2), mean.quotes());
        assertEquals(NOON.minusSeconds(3_600), mean.time());
    }

    @Test
    void newestRoundCountsHoweverOld() {
        AggregatePrice mean = HOUR.of(List.of(round(90, -9_000), round(80, -8_000), round(100, -8_000)), NOON);
        assertEquals(90, mean.price());
        assertEquals(2, mean.quotes().size());
    }

    @Test
    void roundAfterNowCounts() {
        assertEquals(
                150, HOUR.of(List.of(round(100, -10), round(200, 10)), NOON).price());
    }

    @Test
    void timeInForceDoesNotWeigh() {
        // 100 stood for 59 minutes, and yet counts once
        assertEquals(
                166.66666666666666,
                HOUR.of(List.of(round(100, -3_600), round(200, -60), round(200, -30)), NOON)
                        .price());
    }

    @Test
    void confidenceIsTheLargerOfAdmittedAndSeen() {
        Quote sure = new Quote("feed", 100, 1, NOON, 1);
        Quote far = new Quote("feed", 110, 2, NOON, 1);
        assertEquals(5, HOUR.of(List.of(sure, far), NOON).confidence());
        Quote unsure = new Quote("feed", 110, 29, NOON, 1);
        assertEquals(15, HOUR.of(List.of(sure, unsure), NOON).confidence());
    }

    @Test
    void noRoundsGiveNoPrice() {
        assertSame(AggregatePrice.NONE, HOUR.of(List.of(), NOON));
    }

    @Test
    void meanOfTheLargestPricesIsFinite() {
        List<Quote> rounds = List.of(round(Double.MAX_VALUE, 0), round(Double.MAX_VALUE / 2, 0));
        assertEquals(Double.MAX_VALUE * 0.75, HOUR.of(rounds, NOON).price());
    }

    @Property
    void orderDoesNotMatter(@ForAll List<Quote> rounds, @ForAll Random random) {
        Instant now = Instant.ofEpochSecond(1_700_000_600L);
        RoundMean minutes = new RoundMean(Duration.ofMinutes(5));
        List<Quote> shuffled = new ArrayList<>(rounds);
        Collections.shuffle(shuffled, random);
        double largest =
                rounds.stream().mapToDouble(q -> Math.abs(q.price())).max().orElse(0);
        double price = minutes.of(rounds, now).price();
        // a mean of some dozen terms rounds differently in another order
        assertEquals(price, minutes.of(shuffled, now).price(), largest * 1e-14);
    }

    @Test
    void rejectsANegativeWindow() {
        Duration negative = Duration.ofSeconds(-1);
        assertEquals(
                "window must be non-negative: PT-1S",
                assertThrows(IllegalArgumentException.class, () -> new RoundMean(negative))
                        .getMessage());
    }

    private static Quote round(double price, long secondsFromNow) {
        return Quote.of("feed", price, 0, NOON.plusSeconds(secondsFromNow));
    }
}
