package io.github.garboard.examples.adaptive;

import io.github.garboard.examples.fx.EcbRates;
import io.github.garboard.examples.fx.Rates;
import io.github.garboard.examples.input.TextSource;
import io.github.garboard.examples.market.Trades;
import java.util.List;

/** The comparison over the recordings that come with the programs, made once for all tests. */
final class Recorded {

    static final long SEED = 7;

    private static final Rates RATES = EcbRates.read(TextSource.ofResource(EcbRates.RECORDED));
    private static final List<Comparison> COMPARISONS =
            AdaptiveMarginProgram.compare(AdaptiveMarginProgram.histories(RATES, Trades.recorded()), SEED);

    private Recorded() {}

    static Rates rates() {
        return RATES;
    }

    /** The franc, the rouble and bitcoin. */
    static List<Comparison> comparisons() {
        return COMPARISONS;
    }

    static Comparison franc() {
        return COMPARISONS.get(0);
    }

    static Comparison rouble() {
        return COMPARISONS.get(1);
    }

    static Comparison bitcoin() {
        return COMPARISONS.get(2);
    }
}
