package io.github.garboard.collateral.haircut;

/** A caller's description of an asset, for the tests. */
record Bond(String issuerClass, double maturityYears, double volatility) {}
