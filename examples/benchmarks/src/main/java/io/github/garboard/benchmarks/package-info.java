/** JMH measurements, each with its peers on the same work in the same run. */
@NullMarked
package io.github.garboard.benchmarks;

import org.jspecify.annotations.NullMarked;
