package io.github.garboard.greeks.internal;

/** Constants held as hi + lo. */
final class Constants {

    static final double LN2_HI = 0x1.62e42fefa39efp-1;
    static final double LN2_LO = 0x1.abc9e3b39803fp-56;

    /** ln sqrt(2 pi). */
    static final double LN_ROOT_TWO_PI_HI = 0.9189385332046728;

    static final double LN_ROOT_TWO_PI_LO = -3.8782941580672414e-17;

    static final double TWO_THIRDS_HI = 0x1.5555555555555p-1;
    static final double TWO_THIRDS_LO = 0x1.5555555555555p-55;

    private Constants() {}
}
