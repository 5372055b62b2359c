/**
 * What collateral is worth and what may be owed against it: baskets under haircuts, eligibility and concentration limits;
 * margin calls; lending accounts, their health and the rules of changing them. Many accounts at once are valued in {@code
 * .batch}.
 */
@NullMarked
package io.github.garboard.collateral.valuation;

import org.jspecify.annotations.NullMarked;
