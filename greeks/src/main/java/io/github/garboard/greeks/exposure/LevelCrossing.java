package io.github.garboard.greeks.exposure;

/**
 * A spot at which a function of the spot passes a level.
 *
 * @param spot the spot
 * @param rising whether the function is above the level at higher spots
 */
public record LevelCrossing(double spot, boolean rising) {}
