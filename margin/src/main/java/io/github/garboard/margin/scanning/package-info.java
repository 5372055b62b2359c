/**
 * Scanning-range margin: sixteen scenarios for each combined commodity, charges for spreads within it, credits for spreads
 * between several, a minimum for short options and the net option value.
 */
@NullMarked
package io.github.garboard.margin.scanning;

import org.jspecify.annotations.NullMarked;
