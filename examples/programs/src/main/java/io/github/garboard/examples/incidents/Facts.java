package io.github.garboard.examples.incidents;

import java.math.BigInteger;

/**
 * Figures of the three incidents, in US dollars unless said otherwise. They are from the press and from analyses after the
 * fact, which disagree in the digits; the names of the sources stand beside them.
 */
final class Facts {

    /** Maker, 12 and 13 March 2020: what was sold for nothing was worth this. */
    static final double ZERO_BID_COLLATERAL = 8_320_000;

    /** The debt that the auctions left unpaid, in DAI; a later report has 6.65 million. */
    static final double ZERO_BID_LOSS = 5_670_000;

    /** The part of the liquidations that ended at a bid of zero. */
    static final double ZERO_BID_SHARE = 0.36;

    static final String ZERO_BID_SOURCE =
            "Maker, 12 and 13 March 2020: whiterabbit, Black Thursday for MakerDAO; Dragonfly Research, DAOs ex Machina; The"
                    + " Bulletin Time, 4 May 2020 (6.65 million).";

    /** Aave v2, 22 November 2022: USDC collateral that was seized in 385 liquidations within 50 minutes. */
    static final double SQUEEZE_COLLATERAL = 63_600_000;

    /** What was left unpaid: 2.64 million CRV. */
    static final double SQUEEZE_LOSS = 1_700_000;

    static final String SQUEEZE_SOURCE =
            "Aave v2, CRV, 22 November 2022: Blockworks, Aave Curve bad debt; Kaiko, CRV Aave liquidation; Aave governance"
                    + " forum, thread 10779.";

    /** Hyperliquid, 10 October 2025: winning positions that were closed from 21:16:04 to 21:26:57 UTC. */
    static final int DELEVERAGED = 34_983;

    /** The profit of these positions. */
    static final double DELEVERAGED_PROFIT = 834_300_000;

    /** What was missing in 302 accounts, in cents: 23,191,104.48 dollars. */
    static final BigInteger DEFICIT_CENTS = BigInteger.valueOf(2_319_110_448L);

    /** What winners gave up beyond what was needed, at least. */
    static final double LEAST_EXCESS = 45_000_000;

    /** What winners gave up beyond what was needed, at most. */
    static final double MOST_EXCESS = 51_700_000;

    static final String DELEVERAGED_SOURCE =
            "Hyperliquid, 10 October 2025: ConejoCapital, HyperMultiAssetedADL and HyperAnalyzeADL; arXiv 2512.01112v3 for the"
                    + " excess.";

    private Facts() {}
}
