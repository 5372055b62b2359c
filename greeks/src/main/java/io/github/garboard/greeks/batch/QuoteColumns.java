package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.ImpliedVolatility;
import io.github.garboard.greeks.OptionType;
import java.util.Arrays;

/**
 * A view of European options and what each is quoted at, in columns: one array for each input, one index for each option.
 *
 * <p>The arrays are the caller's. They are not copied, and read while a {@link BatchImpliedVolatility} runs. Nothing is checked
 * here but the lengths: an element that {@link ImpliedVolatility} would refuse is {@link VolatilityStatus#INVALID}.
 *
 * <p>A sign is that of the payoff: {@link OptionType#sign()}, +1 for a call and -1 for a put.
 */
public final class QuoteColumns {

    private final InputColumns inputs;

    private QuoteColumns(InputColumns inputs) {
        this.inputs = inputs;
    }

    /**
     * Returns a view of options on assets with a yield: element i is what {@link ImpliedVolatility#blackScholesMerton} takes.
     *
     * @param sign +1 for a call, -1 for a put
     * @param spot the spot prices
     * @param strike the strikes
     * @param years the times to expiry, in years
     * @param rate the interest rates, continuously compounded per year
     * @param dividendYield the yields of the assets, continuously compounded per year
     * @param price the prices of the options
     * @throws IllegalArgumentException if the lengths differ
     */
    public static QuoteColumns of(
            double[] sign,
            double[] spot,
            double[] strike,
            double[] years,
            double[] rate,
            double[] dividendYield,
            double[] price) {
        return new QuoteColumns(InputColumns.onSpot("price", sign, spot, strike, years, rate, dividendYield, price));
    }

    /**
     * Returns a view of options on forwards: element i is what {@link ImpliedVolatility#black} takes.
     *
     * @param sign +1 for a call, -1 for a put
     * @param forward the forward prices
     * @param strike the strikes
     * @param years the times to expiry, in years
     * @param discount the discount factors to the payment
     * @param price the discounted prices of the options
     * @throws IllegalArgumentException if the lengths differ
     */
    public static QuoteColumns black76(
            double[] sign, double[] forward, double[] strike, double[] years, double[] discount, double[] price) {
        return new QuoteColumns(InputColumns.onForward("price", sign, forward, strike, years, discount, price));
    }

    /**
     * Returns a view of a part of this one.
     *
     * @param from the first quote
     * @param count how many quotes
     * @throws IndexOutOfBoundsException if the part is not within this view
     */
    public QuoteColumns range(int from, int count) {
        return new QuoteColumns(inputs.range(from, count));
    }

    /** Returns the number of quotes. */
    public int length() {
        return inputs.length;
    }

    /**
     * Returns what the readable tier says of a quote, with the bound that a price without a volatility meets.
     *
     * @throws IndexOutOfBoundsException if there is no such quote
     * @throws IllegalArgumentException if an input is not valid, the sign included
     */
    public ImpliedVolatility implied(int index) {
        double[] c = inputs.at(index);
        OptionType type = InputColumns.type(c[0]);
        return inputs.onForward
                ? ImpliedVolatility.black(type, c[1], c[2], c[3], c[4], c[5])
                : ImpliedVolatility.blackScholesMerton(type, c[1], c[2], c[3], c[4], c[5], c[6]);
    }

    /** Returns whether the options are on forwards. */
    boolean onForward() {
        return inputs.onForward;
    }

    /** Copies a part into a block; an option on a forward becomes one without rate and yield, its discount factor apart. */
    void read(int from, int count, VolatilityBlock block) {
        inputs.copy(from, count, block.inputs(inputs.onForward));
        if (inputs.onForward) {
            Arrays.fill(block.rate, 0, count, 0);
            Arrays.fill(block.yield, 0, count, 0);
        } else {
            Arrays.fill(block.discount, 0, count, 1);
        }
    }
}
