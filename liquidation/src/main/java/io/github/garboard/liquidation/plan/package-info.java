/** Plans that restore the health of an account, and the planner that makes them. */
@NullMarked
package io.github.garboard.liquidation.plan;

import org.jspecify.annotations.NullMarked;
