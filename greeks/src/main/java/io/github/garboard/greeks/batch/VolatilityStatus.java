package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.ImpliedVolatility;
import io.github.garboard.greeks.ImpliedVolatility.Reason;
import io.github.garboard.greeks.internal.TimeValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one price: the cases of {@link ImpliedVolatility} and the one that it throws for. A column holds the codes. */
public enum VolatilityStatus {
    /** There is a volatility: {@link ImpliedVolatility.Found}. Code 0. */
    FOUND(TimeValue.DETERMINED, null),
    /** {@link Reason#EXPIRED}. Code 1. */
    EXPIRED(TimeValue.EXPIRED, Reason.EXPIRED),
    /** {@link Reason#BELOW_INTRINSIC}. Code 2. */
    BELOW_INTRINSIC(TimeValue.BELOW_INTRINSIC, Reason.BELOW_INTRINSIC),
    /** {@link Reason#AT_INTRINSIC}. Code 3. */
    AT_INTRINSIC(TimeValue.AT_INTRINSIC, Reason.AT_INTRINSIC),
    /** {@link Reason#AT_OR_ABOVE_LIMIT}. Code 4. */
    AT_OR_ABOVE_LIMIT(TimeValue.AT_OR_ABOVE_LIMIT, Reason.AT_OR_ABOVE_LIMIT),
    /** {@link Reason#NOT_DETERMINED}. Code 5. */
    NOT_DETERMINED(TimeValue.NOT_DETERMINED, Reason.NOT_DETERMINED),
    /** An input is NaN, infinite or out of its range: {@link ImpliedVolatility} throws. Code 6. */
    INVALID(6, null);

    private static final VolatilityStatus[] BY_CODE = values();

    private final byte code;

    @Nullable
    private final Reason reason;

    VolatilityStatus(int code, @Nullable Reason reason) {
        this.code = (byte) code;
        this.reason = reason;
    }

    /**
     * Returns the status that a code stands for.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static VolatilityStatus of(byte code) {
        if (code < 0 || code >= BY_CODE.length) {
            throw new IllegalArgumentException("code must be from 0 to 6: " + code);
        }
        return BY_CODE[code];
    }

    /** Returns the code, which a column holds. */
    public byte code() {
        return code;
    }

    /** Returns why there is no volatility; empty if there is one or the input is invalid. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }
}
