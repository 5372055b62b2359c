/**
 * Measures any pricer of a European option against a reference grid, in units in the last place: yours as well as ours.
 *
 * <p>{@link ReferenceGrid} reads a grid, {@link ReferencePoint} judges one value, {@link AccuracyTable} collects the errors by
 * column and by category of points. Only the JDK and this module are needed.
 */
@NullMarked
package io.github.garboard.greeks.laws.accuracy;

import org.jspecify.annotations.NullMarked;
