/**
 * Estimators: how many quotes become one price, each with its confidence, its batch form and the number of lying sources that
 * it withstands; and the filter that drops outliers before.
 *
 * <p>Which to take: {@link io.github.garboard.oracle.aggregate.Median Median} unless there is a reason; {@link
 * io.github.garboard.oracle.aggregate.ThreeVote ThreeVote} where sources state honest confidences; {@link
 * io.github.garboard.oracle.aggregate.WeightedMedian WeightedMedian} where they have stake or volume; {@link
 * io.github.garboard.oracle.aggregate.HodgesLehmann HodgesLehmann}, {@link io.github.garboard.oracle.aggregate.HuberMean
 * HuberMean} or {@link io.github.garboard.oracle.aggregate.TrimmedMean TrimmedMean} for less noise than a median at a lower
 * or equal breakdown count. A mean withstands no lie.
 */
@NullMarked
package io.github.garboard.oracle.aggregate;

import org.jspecify.annotations.NullMarked;
