/** Charges beside the scenarios: short options, basis, doubtful prices, size. */
@NullMarked
package io.github.garboard.margin.charge;

import org.jspecify.annotations.NullMarked;
