/**
 * How much to close, and plans that restore the health of an account.
 *
 * <ul>
 *   <li>Amounts: {@link io.github.garboard.liquidation.plan.AmountRule} chains lots, limits and dust; closed forms of the amount
 *       to a target are {@link io.github.garboard.liquidation.plan.PerpetualClosing},
 *       {@link io.github.garboard.liquidation.plan.SpotTransfer}, {@link io.github.garboard.liquidation.plan.LendingAccount} and
 *       {@link io.github.garboard.liquidation.plan.PortfolioSlice}; what venues allow is
 *       {@link io.github.garboard.liquidation.plan.CloseFactor}, {@link io.github.garboard.liquidation.plan.Escalation},
 *       {@link io.github.garboard.liquidation.plan.WindowLimit} and {@link io.github.garboard.liquidation.plan.VaultLimit}.
 *   <li>Least cost where reliefs add up: {@link io.github.garboard.liquidation.plan.ClosingProblem} and, in whole lots,
 *       {@link io.github.garboard.liquidation.plan.LotProblem}, with certificates for
 *       {@link io.github.garboard.liquidation.plan.CertificateChecker}.
 *   <li>Any margin model: {@link io.github.garboard.liquidation.plan.LiquidationPlanner} asks the caller's health again after
 *       every step.
 * </ul>
 */
@NullMarked
package io.github.garboard.liquidation.plan;

import org.jspecify.annotations.NullMarked;
