/**
 * Flows on columns of primitives: the kernels under {@link io.github.garboard.collateral.velocity.FlowOverTime FlowOverTime},
 * for networks that the caller builds. Amounts and costs are {@code long} and exact; workspaces are reused, so that a
 * second call on a network of the same size allocates nothing.
 */
@NullMarked
package io.github.garboard.collateral.velocity.batch;

import org.jspecify.annotations.NullMarked;
