package io.github.garboard.oracle.laws;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What every price keeps that follows an observed one at a limited rate. Prices are compared within {@value #TOLERANCE}
 * of each other.
 */
public interface StablePriceLaws {

    /** Relative tolerance: a few roundings a step. */
    double TOLERANCE = 1e-12;

    /**
     * Returns the price under test after each observation; the first is where it starts, and counts as served.
     *
     * @param observed the observed prices
     * @return as many prices as observations
     */
    List<Double> served(PricePath observed);

    /**
     * Returns the highest price that may be served some seconds after another.
     *
     * @param from the price served before
     * @param seconds the time since it was first served
     */
    double highest(double from, double seconds);

    /**
     * Returns the lowest price that may be served some seconds after another.
     *
     * @param from the price served before
     * @param seconds the time since it was first served
     */
    double lowest(double from, double seconds);

    /** Between any two changes of the price the rate is not exceeded, whatever is observed. */
    @Property
    default void rateIsNeverExceeded(@ForAll PricePath observed) {
        List<Double> served = served(observed);
        int base = 0;
        for (int i = 1; i < served.size(); i++) {
            double from = served.get(base);
            double to = served.get(i);
            double seconds = observed.seconds().get(i) - observed.seconds().get(base);
            Law.holds(
                    to <= highest(from, seconds) * (1 + TOLERANCE) && to >= lowest(from, seconds) * (1 - TOLERANCE),
                    "from " + from + " to " + to + " in " + seconds + " s");
            base = to == from ? base : i;
        }
    }

    /** The price lies among its start and what was observed until then. */
    @Property
    default void priceLiesAmongWhatWasSeen(@ForAll PricePath observed) {
        List<Double> served = served(observed);
        double low = observed.prices().get(0);
        double high = low;
        for (int i = 0; i < served.size(); i++) {
            low = Math.min(low, observed.prices().get(i));
            high = Math.max(high, observed.prices().get(i));
            Law.holds(
                    served.get(i) >= low * (1 - TOLERANCE) && served.get(i) <= high * (1 + TOLERANCE),
                    served.get(i) + " is not within [" + low + ", " + high + "]");
        }
    }

    /** At a constant price it stays. */
    @Property
    default void constantPriceStays(@ForAll PricePath observed) {
        PricePath constant = observed.constant();
        double price = constant.prices().get(0);
        served(constant).forEach(served -> Law.close("served", served, price, TOLERANCE * price));
    }
}
