package io.github.garboard.collateral.valuation;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What counts as collateral, and how much of one kind: eligibility and concentration limits.
 *
 * <p>The limits are on values after haircuts. A share is one of what the whole basket counts for in the end, not of what
 * it holds: with c the counted values and T their sum, each asset has c &lt;= share T and each issuer sum of c &lt;=
 * share T. Of all T that satisfy this the largest is taken. So a basket of one asset with a share limit below 1 counts
 * for nothing: it has nothing to diversify with.
 *
 * <p>T is the largest solution of T = f(T), where f adds over issuers the smaller of the issuer's limits and of the sum
 * of its assets, each the smaller of its value and its limits. f is concave, piecewise linear and 0 at 0. From the sum
 * of all values, the solution of the linear piece at T is taken as the next T; each is above the solution or is it, and
 * no piece comes twice, so it ends with the exact solution after at most as many steps as there are pieces, in practice
 * a few. A value counts as within a share limit if it exceeds it by no more than 1e-9 of itself, so that rounding does
 * not throw out a basket that fills its limits exactly.
 *
 * <p>What an issuer is cut by is taken from its assets in proportion to what each counts for before that.
 *
 * @param <A> the caller's description of an asset
 * @param eligible whether an asset counts at all
 * @param assetLimit the limit of each asset
 * @param issuer the issuer of an asset, with its limit; empty for one that counts by itself
 */
public record CollateralTerms<A>(
        Predicate<? super A> eligible,
        Function<? super A, ConcentrationLimit> assetLimit,
        Function<? super A, Optional<Issuer>> issuer) {

    /** Checks that no component is null. */
    public CollateralTerms {
        Objects.requireNonNull(eligible, "eligible");
        Objects.requireNonNull(assetLimit, "assetLimit");
        Objects.requireNonNull(issuer, "issuer");
    }

    /** Returns terms under which everything counts without limit. */
    public static <A> CollateralTerms<A> unlimited() {
        return new CollateralTerms<>(asset -> true, asset -> ConcentrationLimit.NONE, asset -> Optional.empty());
    }

    /** Returns these terms for the assets that also satisfy a condition. */
    public CollateralTerms<A> where(Predicate<? super A> condition) {
        Objects.requireNonNull(condition, "condition");
        return new CollateralTerms<>(asset -> eligible.test(asset) && condition.test(asset), assetLimit, issuer);
    }

    /** Returns these terms with other limits of the single assets. */
    public CollateralTerms<A> perAsset(Function<? super A, ConcentrationLimit> limit) {
        return new CollateralTerms<>(eligible, limit, issuer);
    }

    /** Returns these terms with other issuers. */
    public CollateralTerms<A> perIssuer(Function<? super A, Issuer> issuerOf) {
        Objects.requireNonNull(issuerOf, "issuerOf");
        return new CollateralTerms<>(eligible, assetLimit, asset -> Optional.of(issuerOf.apply(asset)));
    }
}
