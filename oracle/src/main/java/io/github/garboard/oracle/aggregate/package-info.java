/** Aggregators: how many quotes become one price. */
@NullMarked
package io.github.garboard.oracle.aggregate;

import org.jspecify.annotations.NullMarked;
