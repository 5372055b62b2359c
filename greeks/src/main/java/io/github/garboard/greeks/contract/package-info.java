/**
 * Contracts beside the vanilla option: what decentralised and centralised venues trade.
 *
 * <p>Each is a {@link io.github.garboard.greeks.Contract}: one unit held long, in the quote currency, with closed-form
 * sensitivities up to third order in the units of {@link io.github.garboard.greeks.Greek}. The terms and the market of options
 * are carried by a {@link io.github.garboard.greeks.BlackScholesMerton}.
 *
 * <ul>
 *   <li>{@link io.github.garboard.greeks.contract.CashOrNothing} and {@link io.github.garboard.greeks.contract.AssetOrNothing}:
 *       digital options.
 *   <li>{@link io.github.garboard.greeks.contract.InverseOption}: an option that settles in coin.
 *   <li>{@link io.github.garboard.greeks.contract.Future}, {@link io.github.garboard.greeks.contract.Perpetual} and
 *       {@link io.github.garboard.greeks.contract.PowerPerpetual}, tied to their index by
 *       {@link io.github.garboard.greeks.contract.Funding}; linear or inverse, see
 *       {@link io.github.garboard.greeks.contract.Settlement}.
 *   <li>{@link io.github.garboard.greeks.contract.CoinValue}: any contract counted in coin.
 *   <li>{@link io.github.garboard.greeks.contract.Position}: a signed quantity of any contract.
 * </ul>
 */
@NullMarked
package io.github.garboard.greeks.contract;

import org.jspecify.annotations.NullMarked;
