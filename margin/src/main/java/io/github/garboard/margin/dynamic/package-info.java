/** Estimates that follow the market, as states stepped by the caller at the caller's times. */
@NullMarked
package io.github.garboard.margin.dynamic;

import org.jspecify.annotations.NullMarked;
