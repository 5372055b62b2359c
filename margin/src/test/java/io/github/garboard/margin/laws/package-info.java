/**
 * Laws that margin models keep, as contracts: implement the interface in a test of your own model and its properties run.
 *
 * <p>Needs {@code net.jqwik:jqwik} on the test class path. The generators here serve scenario sets ({@code @ForAll
 * ScenarioSet}) and matrices over a set of yours ({@link io.github.garboard.margin.laws.PnlMatrices}).
 */
@NullMarked
package io.github.garboard.margin.laws;

import org.jspecify.annotations.NullMarked;
