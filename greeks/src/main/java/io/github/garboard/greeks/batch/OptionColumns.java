package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Black76;
import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.OptionType;
import io.github.garboard.greeks.VanillaOption;
import java.util.Arrays;

/**
 * A view of European options in columns: one array for each input, one index for each option.
 *
 * <p>The arrays are the caller's. They are not copied, and read while a {@link BatchPricer} runs. Nothing is checked here but the
 * lengths: an element that the readable record of the same model would refuse is invalid, and {@link BatchPricer} says so.
 *
 * <p>A sign is that of the payoff: {@link OptionType#sign()}, +1 for a call and -1 for a put.
 */
public final class OptionColumns {

    private final InputColumns inputs;

    private OptionColumns(InputColumns inputs) {
        this.inputs = inputs;
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
        return new OptionColumns(
                InputColumns.onSpot("volatility", sign, spot, strike, years, rate, dividendYield, volatility));
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
        return new OptionColumns(
                InputColumns.onForward("volatility", sign, forward, strike, years, discount, volatility));
    }

    /**
     * Returns a view of a part of this one.
     *
     * @param from the first option
     * @param count how many options
     * @throws IndexOutOfBoundsException if the part is not within this view
     */
    public OptionColumns range(int from, int count) {
        return new OptionColumns(inputs.range(from, count));
    }

    /** Returns the number of options. */
    public int length() {
        return inputs.length;
    }

    /**
     * Returns an option as the readable record of its model.
     *
     * @throws IndexOutOfBoundsException if there is no such option
     * @throws IllegalArgumentException if an input is not valid, the sign included
     */
    public VanillaOption option(int index) {
        double[] c = inputs.at(index);
        OptionType type = InputColumns.type(c[0]);
        return inputs.onForward
                ? new Black76(type, c[1], c[2], c[3], c[4], c[5])
                : new BlackScholesMerton(type, c[1], c[2], c[3], c[4], c[5], c[6]);
    }

    /** Returns whether the options are on forwards. */
    boolean onForward() {
        return inputs.onForward;
    }

    /** Lets a block read a part where it is; not of options on forwards. */
    void show(int from, Block block) {
        inputs.show(from, block);
    }

    /** Copies a part into a block; an option on a forward becomes one without rate and yield, its discount factor apart. */
    void read(int from, int count, Block block) {
        inputs.copy(from, count, block.own(inputs.onForward));
        if (inputs.onForward) {
            Arrays.fill(block.rate, 0, count, 0);
            Arrays.fill(block.yield, 0, count, 0);
        }
    }
}
