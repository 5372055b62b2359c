package io.github.garboard.liquidation.auction;

import java.math.BigDecimal;
import java.util.Objects;

/** What comes of a bid in a collateral auction. */
public sealed interface Take {

    /**
     * Collateral was sold. bought + lotLeft + returned is the lot before, and paid + claimLeft + writtenOff the claim before.
     *
     * @param bought the collateral that the bidder gets, in its units
     * @param paid what it pays, in money
     * @param lotLeft the collateral that stays for sale
     * @param claimLeft what the auction is still to raise; 0 ends it, and so does a lot of 0
     * @param returned the collateral that goes back to the owner, for the claim is paid
     * @param writtenOff the claim that nothing is left to pay: a loss
     */
    record Sold(
            BigDecimal bought,
            BigDecimal paid,
            BigDecimal lotLeft,
            BigDecimal claimLeft,
            BigDecimal returned,
            BigDecimal writtenOff)
            implements Take {

        /** Checks that nothing is null. */
        public Sold {
            Objects.requireNonNull(bought, "bought");
            Objects.requireNonNull(paid, "paid");
            Objects.requireNonNull(lotLeft, "lotLeft");
            Objects.requireNonNull(claimLeft, "claimLeft");
            Objects.requireNonNull(returned, "returned");
            Objects.requireNonNull(writtenOff, "writtenOff");
        }

        /** Returns what the claims under auction fall by, in money: paid + writtenOff. */
        public BigDecimal settled() {
            return paid.add(writtenOff);
        }
    }

    /**
     * Nothing was sold.
     *
     * @param reason why
     */
    record Refused(Reason reason) implements Take {

        /** Checks that the reason is not null. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Why a bid is refused. */
    enum Reason {

        /** The price has fallen too far or too long: the auction is to be reset first. */
        RESET_DUE,

        /** The price is above the bidder's limit. */
        PRICE_ABOVE_LIMIT,

        /** The bid would leave a claim that is too small for anyone, and there is no smaller bid that does not. */
        DUST,

        /** Less than the smallest unit of the collateral would be sold. */
        TOO_SMALL
    }
}
