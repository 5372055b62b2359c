/** Weights: health as a weighted sum of what is owned, owed, open in perpetuals and reserved by orders. */
@NullMarked
package io.github.garboard.margin.weight;

import org.jspecify.annotations.NullMarked;
