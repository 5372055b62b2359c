/**
 * What an asset is worth as collateral.
 *
 * <p>A {@link io.github.garboard.collateral.Haircut Haircut} says which fraction of a holding's market value does not
 * count; haircuts combine ({@code max}, {@code plus}, {@code andThen}, {@code where}, {@code cappedAt}, {@code
 * scaledFromHorizon}), explain themselves ({@link io.github.garboard.collateral.HaircutPart HaircutPart}) and are applied
 * to a basket in {@code .valuation}, where margin calls, lending accounts and their targets are too. The policies themselves
 * are in {@code .haircut}. Who holds what, and for whom it is encumbered, is kept in {@code .encumbrance}; that liabilities
 * do not exceed it is proven in {@code .solvency}. How fast it can reach the place that asks for it is found in {@code
 * .velocity}, and what to deliver where in {@code .allocation}.
 *
 * <p>Conventions of the module:
 *
 * <ul>
 *   <li>Haircuts are decimals in [0, 1]: 0 counts in full, 1 counts for nothing. A weight, a collateral factor or a
 *       loan-to-value ratio w is the haircut 1 - w, up to the last bit: lending accounts weigh by w itself.
 *   <li>Amounts, prices and values are non-negative; amounts in units of the asset, prices and values in the caller's
 *       unit of account. In {@code .encumbrance} and {@code .solvency}, where nothing may be lost, amounts are exact integers
 *       of base units.
 *   <li>A horizon is the time over which a holding would be sold, in years. Rules that count business days say so in
 *       the names of their parameters.
 *   <li>NaN, a negative amount or an asset of unknown class are the caller's fault: {@link IllegalArgumentException}.
 *   <li>All types are immutable, and thread-safe as far as the caller's functions are, but for the ledgers, the sum tree and
 *       the kernels of the batch packages, which say so.
 * </ul>
 */
@NullMarked
package io.github.garboard.collateral;

import org.jspecify.annotations.NullMarked;
