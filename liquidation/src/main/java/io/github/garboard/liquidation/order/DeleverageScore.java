package io.github.garboard.liquidation.order;

/**
 * How early a winning position is closed in automatic deleveraging: the highest score first. Venues differ in the formula
 * and agree in its sense: the more profit and the more leverage, the earlier.
 */
@FunctionalInterface
public interface DeleverageScore {

    /**
     * Returns the score of a position.
     *
     * @param position the position
     * @return its score, not NaN; may be infinite
     */
    double score(Counterparty position);

    /**
     * Returns the score return x effective leverage for a gain, return / effective leverage for a loss: a loser comes
     * earlier the more leverage it has.
     *
     * @see "BitMEX, Auto-Deleveraging: effective leverage = |mark value| / (mark value - bankrupt value)"
     */
    static DeleverageScore returnTimesLeverage() {
        return position -> {
            double gain = position.returnOnEntry();
            double leverage = position.effectiveLeverage();
            // adding 0 turns -0, a loss over infinite leverage, into 0
            return (gain > 0 ? gain * leverage : gain / leverage) + 0.0;
        };
    }

    /**
     * Returns the score max(0, profit) / max(1, wallet) x margin ratio. The wallet is the equity less the profit, and the
     * margin ratio is maintenance / equity, 0 where the equity is not positive. The 1 is one unit of the venue's money and
     * keeps an empty wallet from an infinite score.
     *
     * @see "Binance Futures, What Is Auto-Deleveraging (ADL) and How Does It Work: LeveragePnL"
     */
    static DeleverageScore profitTimesMarginRatio() {
        return position -> {
            double profit = Math.max(0, position.profit());
            double wallet = Math.max(1, position.equity() - position.profit());
            return position.equity() > 0 ? profit / wallet * (position.maintenance() / position.equity()) : 0;
        };
    }

    /**
     * Returns the score profit x effective leverage, with the profit in money: large positions come earlier. A loss is
     * divided by the leverage instead, so that a losing position with more leverage still comes earlier.
     *
     * @see "FLOX, liquidation engine: unrealised profit x notional / equity"
     */
    static DeleverageScore profitTimesLeverage() {
        return position -> {
            double profit = position.profit();
            double leverage = position.effectiveLeverage();
            return (profit > 0 ? profit * leverage : profit / leverage) + 0.0;
        };
    }

    /**
     * Returns the score mark price / entry price x effective leverage. The source gives the formula without the side; for a
     * short the fraction is turned over here, so that a gain raises the score on both sides.
     *
     * @see "Hyperliquid docs, Auto-deleveraging: (mark_price / entry_price) * (notional_position / account_value)"
     */
    static DeleverageScore priceGainTimesLeverage() {
        return position -> {
            double gain = position.markValue() / position.entryValue();
            return (position.markValue() > 0 ? gain : 1 / gain) * position.effectiveLeverage();
        };
    }

    /** Returns the size as the score: the largest position first, which touches the fewest accounts. */
    static DeleverageScore largestSize() {
        return Counterparty::size;
    }
}
