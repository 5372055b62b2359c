/**
 * The program {@code liquidation-policies}: a book of leveraged accounts falls with recorded prices, and six orders of
 * liquidation compete for the same depth.
 */
@NullMarked
package io.github.garboard.examples.liquidations;

import org.jspecify.annotations.NullMarked;
