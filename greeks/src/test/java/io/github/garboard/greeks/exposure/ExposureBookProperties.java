package io.github.garboard.greeks.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Exposures add up exactly, however the book is cut and however it came about. */
class ExposureBookProperties {

    private static final ExpiryBuckets BUCKETS = ExpiryBuckets.of(0.1, 0.5);

    /** An event: the position with this key is entered, replaced, or removed. */
    record Event(int key, String venue, String underlying, boolean removes, PositionExposure exposure) {}

    @Property(tries = 200)
    void reportsOfAPartitionJoinToThatOfTheWhole(@ForAll("events") List<Event> events, @ForAll long seed) {
        ExposureReport<String, String> joined = new ExposureReport<>(BUCKETS, Map.of());
        SplittableRandom random = new SplittableRandom(seed);
        Map<Integer, ExposureBook<Integer, String, String>> cut = new HashMap<>();
        ExposureBook<Integer, String, String> whole = new ExposureBook<>(BUCKETS);
        for (int i = 0; i < events.size(); i++) {
            Event one = events.get(i);
            whole.put(i, one.venue(), one.underlying(), one.exposure());
            cut.computeIfAbsent(random.nextInt(4), any -> new ExposureBook<>(BUCKETS))
                    .put(i, one.venue(), one.underlying(), one.exposure());
        }
        for (ExposureBook<Integer, String, String> part : cut.values()) {
            joined = joined.plus(part.report());
        }
        assertEquals(whole.report(), joined);
        assertEquals(whole.report().total(), joined.total());
    }

    @Property(tries = 200)
    void partsAddUpToTheTotal(@ForAll("events") List<Event> events) {
        ExposureReport<String, String> report = replay(events).report();
        Exposure byVenue = report.venues().values().stream().reduce(Exposure.none(BUCKETS), Exposure::plus);
        Exposure byUnderlying = report.underlyings().values().stream().reduce(Exposure.none(BUCKETS), Exposure::plus);
        assertEquals(byVenue, byUnderlying);
        assertEquals(byVenue, report.total());
        assertTrue(report.total().grossDelta().toDouble()
                >= Math.abs(report.total().netDelta().toDouble()));
    }

    @Property(tries = 200)
    void changedBookIsTheBookThatIsLeft(@ForAll("events") List<Event> events) {
        Map<Integer, Event> left = new HashMap<>();
        for (Event event : events) {
            if (event.removes()) {
                left.remove(event.key());
            } else {
                left.put(event.key(), event);
            }
        }
        ExposureBook<Integer, String, String> fresh = new ExposureBook<>(BUCKETS);
        left.forEach((key, one) -> fresh.put(key, one.venue(), one.underlying(), one.exposure()));
        ExposureBook<Integer, String, String> changed = replay(events);
        assertEquals(fresh.report(), changed.report());
        assertEquals(left.size(), changed.size());
    }

    private static ExposureBook<Integer, String, String> replay(List<Event> events) {
        ExposureBook<Integer, String, String> book = new ExposureBook<>(BUCKETS);
        for (Event event : events) {
            if (event.removes()) {
                book.remove(event.key());
            } else {
                book.put(event.key(), event.venue(), event.underlying(), event.exposure());
            }
        }
        return book;
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<PositionExposure> exposure = Combinators.combine(
                        money(), money(), money(), money(), money(), Arbitraries.of(0.0, 0.05, 0.1, 0.3, 2.0))
                .as(PositionExposure::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of("alpha", "beta", "gamma"),
                        Arbitraries.of("BTC", "ETH"),
                        Arbitraries.of(false, false, true),
                        exposure)
                .as(Event::new)
                .list()
                .ofMaxSize(40);
    }

    /** Over forty decades, so that plain sums lose nearly all of the small terms. */
    private static Arbitrary<Double> money() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-1, 1).ofScale(15).withoutEdgeCases(),
                        Arbitraries.integers().between(-20, 20))
                .as((m, e) -> m * Math.pow(10, e));
    }
}
