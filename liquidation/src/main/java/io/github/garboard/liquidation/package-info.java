/** Placeholder until the module's own conventions are written. */
@NullMarked
package io.github.garboard.liquidation;

import org.jspecify.annotations.NullMarked;
