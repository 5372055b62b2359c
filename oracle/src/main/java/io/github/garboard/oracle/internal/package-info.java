/** Kernels over plain arrays. Not part of the API. */
@NullMarked
package io.github.garboard.oracle.internal;

import org.jspecify.annotations.NullMarked;
