package io.github.garboard.collateral.encumbrance;

enum LongUnits implements Units<Long> {
    INSTANCE;

    @Override
    public Long zero() {
        return 0L;
    }

    @Override
    public Long plus(Long augend, Long addend) {
        return Math.addExact(augend, addend);
    }

    @Override
    public Long minus(Long minuend, Long subtrahend) {
        return Math.subtractExact(minuend, subtrahend);
    }
}
