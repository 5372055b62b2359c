package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Black76;
import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.OptionType;
import io.github.garboard.greeks.VanillaOption;
import java.util.Arrays;
import java.util.Objects;

/**
 * A view of European options in columns: one array for each input, one index for each option.
 *
 * <p>The arrays are the caller's. They are not copied, and read while a {@link BatchPricer} runs. Nothing is checked here but the
 * lengths: an element that the readable record of the same model would refuse is invalid, and {@link BatchPricer} says so.
 *
 * <p>A sign is that of the payoff: {@link OptionType#sign()}, +1 for a call and -1 for a put.
 */
public final class OptionColumns {

    private static final String[] SPOT_NAMES = {"sign", "spot", "strike", "years", "rate", "dividendYield", "volatility"
    };
    private static final String[] FORWARD_NAMES = {"sign", "forward", "strike", "years", "discount", "volatility"};

    /** In the order of the names. */
    private final double[][] columns;

    private final boolean onForward;
    private final int offset;
    private final int length;

    private OptionColumns(double[][] columns, boolean onForward, int offset, int length) {
        this.columns = columns;
        this.onForward = onForward;
        this.offset = offset;
        this.length = length;
    }

    /**
     * Returns a view of options on assets with a yield: element i is a {@link BlackScholesMerton}.
     *
     * @param sign +1 for a call, -1 for a put
     * @param spot the spot prices
     * @param strike the strikes
     * @param years the times to expiry, in years
     * @param rate the interest rates, continuously compounded per year
     * @param dividendYield the yields of the assets, continuously compounded per year
     * @param volatility the volatilities, decimal per square root of a year
     * @throws IllegalArgumentException if the lengths differ
     */
    public static OptionColumns of(
            double[] sign,
            double[] spot,
            double[] strike,
            double[] years,
            double[] rate,
            double[] dividendYield,
            double[] volatility) {
        double[][] columns = {sign, spot, strike, years, rate, dividendYield, volatility};
        return new OptionColumns(columns, false, 0, commonLength(SPOT_NAMES, columns));
    }

    /**
     * Returns a view of options on forwards: element i is a {@link Black76}.
     *
     * @param sign +1 for a call, -1 for a put
     * @param forward the forward prices
     * @param strike the strikes
     * @param years the times to expiry, in years
     * @param discount the discount factors to the payment
     * @param volatility the volatilities, decimal per square root of a year
     * @throws IllegalArgumentException if the lengths differ
     */
    public static OptionColumns black76(
            double[] sign, double[] forward, double[] strike, double[] years, double[] discount, double[] volatility) {
        double[][] columns = {sign, forward, strike, years, discount, volatility};
        return new OptionColumns(columns, true, 0, commonLength(FORWARD_NAMES, columns));
    }

    private static int commonLength(String[] names, double[][] columns) {
        for (int i = 0; i < columns.length; i++) {
            Objects.requireNonNull(columns[i], names[i]);
            if (columns[i].length != columns[0].length) {
                throw new IllegalArgumentException("length of " + names[i] + " must be that of " + names[0] + " "
                        + columns[0].length + ": " + columns[i].length);
            }
        }
        return columns[0].length;
    }

    /**
     * Returns a view of a part of this one.
     *
     * @param from the first option
     * @param count how many options
     * @throws IndexOutOfBoundsException if the part is not within this view
     */
    public OptionColumns range(int from, int count) {
        Objects.checkFromIndexSize(from, count, length);
        return new OptionColumns(columns, onForward, offset + from, count);
    }

    /** Returns the number of options. */
    public int length() {
        return length;
    }

    /**
     * Returns an option as the readable record of its model.
     *
     * @throws IndexOutOfBoundsException if there is no such option
     * @throws IllegalArgumentException if an input is not valid, the sign included
     */
    public VanillaOption option(int index) {
        int i = offset + Objects.checkIndex(index, length);
        double[] c = Arrays.stream(columns).mapToDouble(column -> column[i]).toArray();
        OptionType type = type(c[0]);
        return onForward
                ? new Black76(type, c[1], c[2], c[3], c[4], c[5])
                : new BlackScholesMerton(type, c[1], c[2], c[3], c[4], c[5], c[6]);
    }

    private static OptionType type(double sign) {
        for (OptionType type : OptionType.values()) {
            if (type.sign() == sign) {
                return type;
            }
        }
        throw new IllegalArgumentException("sign must be +1 or -1: " + sign);
    }

    /** Returns whether the options are on forwards. */
    boolean onForward() {
        return onForward;
    }

    /** Copies a part into a block; an option on a forward becomes one without rate and yield, its discount factor apart. */
    void read(int from, int count, Block block) {
        copy(0, from, block.sign, count);
        copy(1, from, block.spot, count);
        copy(2, from, block.strike, count);
        copy(3, from, block.years, count);
        if (onForward) {
            copy(4, from, block.discount, count);
            Arrays.fill(block.rate, 0, count, 0);
            Arrays.fill(block.yield, 0, count, 0);
            copy(5, from, block.volatility, count);
        } else {
            copy(4, from, block.rate, count);
            copy(5, from, block.yield, count);
            copy(6, from, block.volatility, count);
        }
    }

    private void copy(int column, int from, double[] to, int count) {
        System.arraycopy(columns[column], offset + from, to, 0, count);
    }
}
