/** Kernels behind the public types; not API. */
@NullMarked
package io.github.garboard.greeks.internal;

import org.jspecify.annotations.NullMarked;
