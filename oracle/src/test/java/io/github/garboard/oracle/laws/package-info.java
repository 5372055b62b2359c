/**
 * The laws of the oracle module as jqwik contracts: implement one in a test class for a model of your own and it is
 * tested like the module's.
 *
 * <pre>{@code
 * class MyAggregatorTest implements AggregatorLaws {
 *     @Override
 *     public Aggregator aggregator() {
 *         return new MyAggregator();
 *     }
 * }
 * }</pre>
 *
 * <p>A model that does not keep a law overrides its method without the annotation, and says so with a counterexample.
 * The generators of {@code Quote} and {@code AggregatePrice} are found by jqwik without further ado and serve
 * properties of your own as well. Uses jqwik-api and the module only; running it needs {@code net.jqwik:jqwik}.
 */
@NullMarked
package io.github.garboard.oracle.laws;

import org.jspecify.annotations.NullMarked;
