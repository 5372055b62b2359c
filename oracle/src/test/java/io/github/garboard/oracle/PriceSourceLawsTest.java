package io.github.garboard.oracle;

import io.github.garboard.oracle.aggregate.Median;
import io.github.garboard.oracle.guard.ConfidenceWidth;
import io.github.garboard.oracle.guard.Deviation;
import io.github.garboard.oracle.guard.Staleness;
import io.github.garboard.oracle.laws.PriceSourceLaws;
import io.github.garboard.oracle.laws.QuoteProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class PriceSourceLawsTest {

    private static final PriceSource FEED = feed("feed", 100, 1, 0, 1_800);
    private static final PriceSource BACKUP = feed("backup", 101, 5, 300, 3_600);

    private static PriceSource feed(String name, double price, double confidence, long second, long maximumAge) {
        Quote quote = Quote.of(name, price, confidence, Instant.ofEpochSecond(QuoteProvider.EARLIEST + second));
        return PriceSource.of(
                () -> List.of(quote),
                Median.of(),
                Staleness.of(Duration.ofSeconds(maximumAge), Duration.ofSeconds(60)));
    }

    @Group
    class Feed implements PriceSourceLaws {
        @Override
        public PriceSource source() {
            return FEED;
        }
    }

    @Group
    class Chain implements PriceSourceLaws {
        @Override
        public PriceSource source() {
            return FEED.orElse(BACKUP);
        }
    }

    @Group
    class CrossPrice implements PriceSourceLaws {
        @Override
        public PriceSource source() {
            return FEED.times(BACKUP.inverse()).scaled(3);
        }
    }

    @Group
    class Quotient implements PriceSourceLaws {
        @Override
        public PriceSource source() {
            return BACKUP.dividedBy(FEED);
        }
    }

    @Group
    class BreakerWithThirdSource implements PriceSourceLaws {
        @Override
        public PriceSource source() {
            return FEED.guardedBy(Deviation.against(BACKUP, 0.01).and(new ConfidenceWidth(0.01)))
                    .orElse(feed("third", 99, 0, 600, 600));
        }
    }

    @Group
    class DeadFeed implements PriceSourceLaws {
        @Override
        public PriceSource source() {
            return PriceSource.of(List::of, Median.of(), PriceGuard.positive());
        }
    }
}
