package io.github.garboard.collateral.allocation;

import io.github.garboard.collateral.velocity.Link;
import io.github.garboard.collateral.velocity.TransferNetwork;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The fee of the cheapest route between each two places that takes at most some steps. */
final class CheapestRoutes<P> implements MoveFees<P> {

    private final TransferNetwork<P> network;
    private final double[][] fees;

    private CheapestRoutes(TransferNetwork<P> network, double[][] fees) {
        this.network = network;
        this.fees = fees;
    }

    static <P> CheapestRoutes<P> of(TransferNetwork<P> network, Duration within, double confidence) {
        if (within.isNegative()) {
            throw new IllegalArgumentException("within must not be negative: " + within);
        }
        int last = (int) Math.min(Integer.MAX_VALUE - 1, within.dividedBy(network.step()));
        List<Link<P>> links = network.links();
        int[][] ways = new int[links.size()][];
        for (int k = 0; k < ways.length; k++) {
            Link<P> link = links.get(k);
            ways[k] = new int[] {
                network.index(link.from()),
                network.index(link.to()),
                network.steps(link.latency().quantile(confidence)),
                k
            };
        }
        int places = network.places().size();
        double[][] fees = new double[places][];
        for (int from = 0; from < places; from++) {
            fees[from] = fees(from, places, last, ways, links);
        }
        return new CheapestRoutes<>(network, fees);
    }

    /** Forward in time: the least fee at which a unit can be at each place by each step. */
    private static <P> double[] fees(int from, int places, int last, int[][] ways, List<Link<P>> links) {
        double[][] best = new double[last + 1][places];
        for (double[] row : best) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        best[0][from] = 0;
        for (int step = 0; step <= last; step++) {
            for (boolean changed = true; changed; ) { // again where a link takes no time
                changed = false;
                for (int[] way : ways) {
                    double fee = best[step][way[0]] + links.get(way[3]).feePerUnit();
                    if (way[2] <= last - step && fee < best[step + way[2]][way[1]]) {
                        best[step + way[2]][way[1]] = fee;
                        changed |= way[2] == 0;
                    }
                }
            }
            for (int place = 0; step < last && place < places; place++) {
                best[step + 1][place] = Math.min(best[step + 1][place], best[step][place]);
            }
        }
        return best[last];
    }

    @Override
    public OptionalDouble unitFee(P from, P to) {
        double fee = fees[network.index(from)][network.index(to)];
        return fee < Double.POSITIVE_INFINITY ? OptionalDouble.of(fee) : OptionalDouble.empty();
    }
}
