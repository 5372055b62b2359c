/**
 * Who comes first: which position of an account is closed, which account is liquidated, which winner is deleveraged, and
 * what the choice of an order does to a book of accounts.
 */
@NullMarked
package io.github.garboard.liquidation.order;

import org.jspecify.annotations.NullMarked;
