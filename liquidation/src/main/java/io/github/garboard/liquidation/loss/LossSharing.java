package io.github.garboard.liquidation.loss;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * How payers share a loss that they can bear together.
 *
 * <p>The parts add up to the loss, to the unit, and none is negative or above its payer's cap; {@link LossLayer} refuses what
 * breaks this. Implementations are immutable, thread-safe and O(n), unless they say otherwise. The rules are published for
 * the caller's own as {@code LossSharingLaws} in the {@code laws} jar of this module.
 */
@FunctionalInterface
public interface LossSharing {

    /**
     * Returns what each payer pays.
     *
     * @param loss the loss, in units, non-negative and at most the sum of the caps
     * @param caps the most that each payer pays, in units, non-negative
     * @return as many parts as there are caps, in their order; they add up to the loss
     * @throws IllegalArgumentException if a cap is negative, or the loss is negative or above the sum of the caps
     */
    List<BigInteger> share(BigInteger loss, List<BigInteger> caps);

    /**
     * Returns the sharing in proportion to the caps: loss x cap / sum of caps. The sums of the first one, two, ... exact
     * parts are rounded down, so every part is its exact value rounded up or down, by less than one unit, and the parts add
     * up to the loss. Which payer gets the rounding depends on the order of the payers and on nothing else.
     *
     * @return the sharing; two passes and one exact division a payer
     */
    static LossSharing proRata() {
        return (loss, caps) -> {
            BigInteger total = capacity(loss, caps);
            List<BigInteger> parts = new ArrayList<>(caps.size());
            BigInteger carry = BigInteger.ZERO;
            for (BigInteger cap : caps) {
                if (total.signum() == 0) {
                    parts.add(BigInteger.ZERO);
                } else {
                    BigInteger[] divided = loss.multiply(cap).add(carry).divideAndRemainder(total);
                    parts.add(divided[0]);
                    carry = divided[1];
                }
            }
            return parts;
        };
    }

    /**
     * Returns the sharing in the order of the payers: each pays up to its cap before the next pays anything. This is the queue
     * of automatic deleveraging, and a fund whose bad bidders pay first.
     *
     * @return the sharing; nothing is rounded
     */
    static LossSharing inOrder() {
        return (loss, caps) -> {
            capacity(loss, caps);
            List<BigInteger> parts = new ArrayList<>(caps.size());
            BigInteger left = loss;
            for (BigInteger cap : caps) {
                BigInteger part = left.min(cap);
                parts.add(part);
                left = left.subtract(part);
            }
            return parts;
        };
    }

    private static BigInteger capacity(BigInteger loss, List<BigInteger> caps) {
        caps.forEach(cap -> Units.requireNonNegative("cap", cap));
        BigInteger total = Units.sum(caps);
        Units.requireAtMost("loss", loss, total);
        return total;
    }
}
