package io.github.garboard.liquidation.auction;

import java.util.Objects;

/** What comes of a bid for a part of a portfolio. */
public sealed interface PortfolioBid {

    /**
     * A part changed hands.
     *
     * @param fraction the part of everything in the account that the bidder takes over, in (0, 1]
     * @param cash what the bidder pays to the account, in money; negative where it is paid for taking the part
     * @param paidByFund what the fund pays to the bidder, in money, non-negative; with {@code uncovered} it is -cash where the
     *     cash is negative
     * @param uncovered what the fund cannot pay, in money, non-negative: a loss for others
     * @param after the auction that goes on, with the cash reserved
     */
    record Filled(double fraction, double cash, double paidByFund, double uncovered, PortfolioAuction after)
            implements PortfolioBid {

        /** Checks that the auction is not null. */
        public Filled {
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * Nothing changed hands.
     *
     * @param reason why
     */
    record Refused(Reason reason) implements PortfolioBid {

        /** Checks that the reason is not null. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Why a bid is refused. */
    enum Reason {

        /** The account is not in breach any more: the auction is over. */
        NOT_DUE,

        /** The price is above the bidder's limit. */
        PRICE_ABOVE_LIMIT
    }
}
