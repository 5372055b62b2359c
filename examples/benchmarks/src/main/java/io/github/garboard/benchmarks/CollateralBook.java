package io.github.garboard.benchmarks;

import io.github.garboard.collateral.valuation.batch.HoldingColumns;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Random amounts of eight assets in a million accounts, none of them 0. The seed is fixed. */
@State(Scope.Benchmark)
public class CollateralBook {

    static final int ACCOUNTS = 1_000_000;
    static final int ASSETS = 8;

    final double[][] amounts = new double[ASSETS][ACCOUNTS];
    final double[] prices = new double[ASSETS];
    final double[] weights = new double[ASSETS];
    final double[] values = new double[ACCOUNTS];
    final HoldingColumns columns = HoldingColumns.of(amounts);
    private final double[] weighted = new double[ASSETS];
    private boolean up;

    /** Draws the book. */
    public CollateralBook() {
        SplittableRandom random = new SplittableRandom(20_131_130);
        for (int asset = 0; asset < ASSETS; asset++) {
            prices[asset] = random.nextDouble(0.1, 50_000);
            weights[asset] = random.nextDouble(0.5, 1);
            for (int account = 0; account < ACCOUNTS; account++) {
                amounts[asset][account] = random.nextDouble(0.001, 1_000);
            }
        }
    }

    /** Moves every price by a percent, up and down in turn. */
    void movePrices() {
        up = !up;
        for (int asset = 0; asset < ASSETS; asset++) {
            prices[asset] *= up ? 1.01 : 1 / 1.01;
        }
    }

    double[] plainUnrolledSum() {
        for (int asset = 0; asset < ASSETS; asset++) {
            weighted[asset] = prices[asset] * weights[asset];
        }
        sum(amounts, weighted, values);
        return values;
    }

    private static void sum(double[][] amounts, double[] weighted, double[] values) {
        double[] a = amounts[0];
        double[] b = amounts[1];
        double[] c = amounts[2];
        double[] d = amounts[3];
        double[] e = amounts[4];
        double[] f = amounts[5];
        double[] g = amounts[6];
        double[] h = amounts[7];
        double wa = weighted[0];
        double wb = weighted[1];
        double wc = weighted[2];
        double wd = weighted[3];
        double we = weighted[4];
        double wf = weighted[5];
        double wg = weighted[6];
        double wh = weighted[7];
        for (int i = 0; i < values.length; i++) {
            values[i] = a[i] * wa + b[i] * wb + c[i] * wc + d[i] * wd + e[i] * we + f[i] * wf + g[i] * wg + h[i] * wh;
        }
    }
}
