package io.github.garboard.liquidation.execution;

import java.util.List;
import java.util.stream.IntStream;

/** Brings a split to whole lots. */
final class LotRounding {

    /** The part of a lot by which a decimal number of lots may be off in binary. */
    private static final double ROUNDING = 1e-9;

    /** Below this part of what a lot brings, a better place for it may be rounding. */
    private static final double NOTHING = 1e-12;

    private final List<? extends Venue<?>> venues;
    private final double amount;
    private final double limit;

    LotRounding(List<? extends Venue<?>> venues, double amount, double limit) {
        this.venues = venues;
        this.amount = amount;
        this.limit = limit;
    }

    static <K> List<VenueSplit.Fill<K>> fills(List<Venue<K>> venues, double[] amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(i -> {
                    Venue<K> venue = venues.get(i);
                    return new VenueSplit.Fill<>(
                            venue.key(), amounts[i], venue.depth().proceeds(amounts[i]));
                })
                .toList();
    }

    /** The largest lots first: what rounding them leaves is divided over the smaller ones, and at last over any amounts. */
    void round(double[] amounts) {
        double left = amount;
        double[] lots =
                venues.stream().mapToDouble(Venue::lot).distinct().sorted().toArray();
        for (int k = lots.length - 1; k >= 0; k--) {
            left -= divide(left, lots[k], amounts);
        }
        for (int i = bestFor(left, amounts); i >= 0; i = bestFor(left, amounts)) {
            amounts[i] = moved(i, amounts[i], 1);
            left -= lot(i);
        }
        while (improve(amounts)) {
            // each move brings more, and there are finitely many ways
        }
    }

    /** Divides an amount over the venues of a lot and smaller ones, and settles those of the lot; returns what they sell. */
    private double divide(double most, double lot, double[] amounts) {
        int[] free =
                IntStream.range(0, amounts.length).filter(i -> lot(i) <= lot).toArray();
        DepthCurve[] depths =
                IntStream.of(free).mapToObj(i -> venues.get(i).depth()).toArray(DepthCurve[]::new);
        double[] parts = new double[free.length];
        new VenueSplitter().split(depths, Math.max(0, most), limit, parts);
        double sum = 0;
        for (int j = 0; j < free.length; j++) {
            int i = free[j];
            if (lot(i) == lot) {
                amounts[i] = lot == 0 ? parts[j] : wholeLots(i, parts[j]);
                sum += amounts[i];
            }
        }
        return sum;
    }

    /** Returns the venue whose next lot fits into an amount and brings the most per unit, -1 if there is none. */
    private int bestFor(double left, double[] amounts) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < amounts.length; i++) {
            double lot = lot(i);
            if (lot > 0 && lot <= left + ROUNDING * lot) {
                double gain = gain(i, amounts[i]) / lot;
                if (gain > most) {
                    best = i;
                    most = gain;
                }
            }
        }
        return best;
    }

    /** Moves a lot between two venues of the same lot if that brings more. */
    private boolean improve(double[] amounts) {
        for (int from = 0; from < amounts.length; from++) {
            for (int to = 0; to < amounts.length; to++) {
                if (from != to && lot(from) > 0 && lot(from) == lot(to) && amounts[from] > 0) {
                    double less = moved(from, amounts[from], -1);
                    double loss = venues.get(from).depth().proceeds(amounts[from])
                            - venues.get(from).depth().proceeds(less);
                    double gain = gain(to, amounts[to]);
                    if (gain - loss > NOTHING * gain) {
                        amounts[from] = less;
                        amounts[to] = moved(to, amounts[to], 1);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Returns what the next lot brings, 0 if there is no depth for it at the limit. */
    private double gain(int venue, double sold) {
        DepthCurve depth = venues.get(venue).depth();
        double more = moved(venue, sold, 1);
        boolean whole = more - sold >= (1 - ROUNDING) * lot(venue);
        return whole && depth.marginalPrice(more) >= limit ? depth.proceeds(more) - depth.proceeds(sold) : 0;
    }

    /** A number of lots as a multiple, not a sum, so that no rounding adds up, and not beyond the depth. */
    private double moved(int venue, double sold, int lots) {
        double multiple = (Math.rint(sold / lot(venue)) + lots) * lot(venue);
        return Math.min(multiple, venues.get(venue).depth().capacity());
    }

    private double wholeLots(int venue, double most) {
        double lots = Math.floor(most / lot(venue) + ROUNDING);
        return Math.min(lots * lot(venue), venues.get(venue).depth().capacity());
    }

    private double lot(int venue) {
        return venues.get(venue).lot();
    }
}
