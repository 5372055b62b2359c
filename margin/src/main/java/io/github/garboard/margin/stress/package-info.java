/** Stress: the smallest move that breaks an account, and the fund that covers the largest defaults. */
@NullMarked
package io.github.garboard.margin.stress;

import org.jspecify.annotations.NullMarked;
