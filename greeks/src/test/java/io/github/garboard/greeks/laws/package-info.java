/** Rules that every pricer of a European option keeps, to run on a pricer of your own (classifier {@code laws}). */
@NullMarked
package io.github.garboard.greeks.laws;

import org.jspecify.annotations.NullMarked;
