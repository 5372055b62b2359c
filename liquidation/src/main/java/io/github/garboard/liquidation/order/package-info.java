/** Which position of an account is closed first. */
@NullMarked
package io.github.garboard.liquidation.order;

import org.jspecify.annotations.NullMarked;
