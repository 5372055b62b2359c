/**
 * Requirements and estimates that follow the market, as immutable states that the caller steps: at the caller's times, or period
 * by period.
 *
 * <p>An {@link io.github.garboard.margin.dynamic.AdaptiveMargin} says what must be held before a period and takes its loss. It
 * scales a volatility, takes a quantile of past losses, keeps a rate of breaches or asks a learned predictor; the tools against
 * procyclicality and the limits of floor, cap and speed wrap any of them. A
 * {@link io.github.garboard.margin.dynamic.VolatilityForecast} is a volatility stepped with moves;
 * {@link io.github.garboard.margin.dynamic.EwmaVolatility} takes prices at irregular times.
 *
 * <p>What a path of requirements cost and how it moved is in {@link io.github.garboard.margin.procyclicality}, whether it held in
 * {@link io.github.garboard.margin.validation}.
 */
@NullMarked
package io.github.garboard.margin.dynamic;

import org.jspecify.annotations.NullMarked;
