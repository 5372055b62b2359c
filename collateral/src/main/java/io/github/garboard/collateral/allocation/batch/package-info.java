/** The transport problem on primitive arrays, which are the caller's and are not copied. */
@NullMarked
package io.github.garboard.collateral.allocation.batch;

import org.jspecify.annotations.NullMarked;
