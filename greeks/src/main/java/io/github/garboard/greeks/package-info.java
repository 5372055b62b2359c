/** Placeholder until the module's own conventions are written. */
@NullMarked
package io.github.garboard.greeks;

import org.jspecify.annotations.NullMarked;
