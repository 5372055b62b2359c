/** Not API: kernels over plain arrays, and checks and times that several packages share. */
@NullMarked
package io.github.garboard.oracle.internal;

import org.jspecify.annotations.NullMarked;
