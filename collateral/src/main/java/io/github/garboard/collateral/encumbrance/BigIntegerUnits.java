package io.github.garboard.collateral.encumbrance;

import java.math.BigInteger;

enum BigIntegerUnits implements Units<BigInteger> {
    INSTANCE;

    @Override
    public BigInteger zero() {
        return BigInteger.ZERO;
    }

    @Override
    public BigInteger plus(BigInteger augend, BigInteger addend) {
        return augend.add(addend);
    }

    @Override
    public BigInteger minus(BigInteger minuend, BigInteger subtrahend) {
        return minuend.subtract(subtrahend);
    }
}
