package io.github.garboard.greeks.internal;

/** Constants held as hi + lo. */
public final class Constants {

    /** ln 2. */
    public static final double LN2_HI = 0x1.62e42fefa39efp-1;
    /** What LN2_HI leaves out. */
    public static final double LN2_LO = 0x1.abc9e3b39803fp-56;

    /** ln sqrt(2 pi). */
    public static final double LN_ROOT_TWO_PI_HI = 0.9189385332046728;

    /** What LN_ROOT_TWO_PI_HI leaves out. */
    public static final double LN_ROOT_TWO_PI_LO = -3.8782941580672414e-17;

    /** sqrt(2 pi). */
    public static final double ROOT_TWO_PI_HI = 2.5066282746310007;

    /** What ROOT_TWO_PI_HI leaves out. */
    public static final double ROOT_TWO_PI_LO = -1.8328579980459167e-16;

    /** 2/3. */
    public static final double TWO_THIRDS_HI = 0x1.5555555555555p-1;
    /** What TWO_THIRDS_HI leaves out. */
    public static final double TWO_THIRDS_LO = 0x1.5555555555555p-55;

    private Constants() {}
}
