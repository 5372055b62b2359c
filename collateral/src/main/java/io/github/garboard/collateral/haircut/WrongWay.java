package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HaircutPart;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * No benefit for collateral that loses its value when the exposure it secures grows: a haircut of 1 where the issuer is
 * the debtor (or its group), or where the correlation is above a limit; 0 for all else, for {@link Haircut#max} with
 * other haircuts.
 *
 * <p>Sources: Delegated Regulation (EU) 153/2013, Art. 41 (haircuts take wrong-way risk into account); Delegated
 * Regulation (EU) 2016/2251, Art. 4 (collateral issued by the counterparty or its group is not eligible).
 *
 * @param <A> the caller's description of an asset
 */
public final class WrongWay<A> implements Haircut<A> {

    private final Predicate<? super A> sameIssuer;
    private final ToDoubleFunction<? super A> correlation;
    private final double correlationLimit;

    private WrongWay(
            Predicate<? super A> sameIssuer, ToDoubleFunction<? super A> correlation, double correlationLimit) {
        this.sameIssuer = Objects.requireNonNull(sameIssuer, "sameIssuer");
        this.correlation = Objects.requireNonNull(correlation, "correlation");
        if (!(correlationLimit >= -1 && correlationLimit <= 1)) {
            throw new IllegalArgumentException("correlationLimit must be in [-1, 1]: " + correlationLimit);
        }
        this.correlationLimit = correlationLimit;
    }

    /**
     * Returns the rule by issuer and correlation.
     *
     * @param <A> the caller's description of an asset
     * @param sameIssuer whether an asset is a claim on the debtor or its group
     * @param correlation the correlation of the loss on an asset with the growth of the exposure, in [-1, 1]: positive
     *     where both happen together; asking for the haircut of an asset with another throws {@link
     *     IllegalArgumentException}
     * @param correlationLimit the highest correlation that is accepted, in [-1, 1]
     * @throws IllegalArgumentException if the limit is not
     */
    public static <A> WrongWay<A> of(
            Predicate<? super A> sameIssuer, ToDoubleFunction<? super A> correlation, double correlationLimit) {
        return new WrongWay<>(sameIssuer, correlation, correlationLimit);
    }

    @Override
    public double fraction(A asset, double amount, double horizonYears) {
        Haircut.requireHolding(amount, horizonYears);
        return sameIssuer.test(asset) || correlationOf(asset) > correlationLimit ? 1 : 0;
    }

    @Override
    public HaircutPart explain(A asset, double amount, double horizonYears) {
        double fraction = fraction(asset, amount, horizonYears);
        return HaircutPart.of(reason(asset), fraction);
    }

    private String reason(A asset) {
        if (sameIssuer.test(asset)) {
            return "wrong way: same issuer";
        }
        double rho = correlationOf(asset);
        return rho > correlationLimit
                ? "wrong way: correlation " + rho + " above " + correlationLimit
                : "no wrong way: correlation " + rho;
    }

    private double correlationOf(A asset) {
        double rho = correlation.applyAsDouble(asset);
        if (!(rho >= -1 && rho <= 1)) {
            throw new IllegalArgumentException("correlation must be in [-1, 1]: " + rho + " of " + asset);
        }
        return rho;
    }
}
