/**
 * The laws of the collateral module as jqwik contracts: implement one in a test class for a model of your own and it is
 * tested like the module's.
 *
 * <pre>{@code
 * class MyHaircutTest implements HaircutLaws<Bond> {
 *     @Override
 *     public Haircut<Bond> haircut() {
 *         return new MyHaircut();
 *     }
 *
 *     @Override
 *     public Arbitrary<Bond> assets() {
 *         return Arbitraries.of(BILL, LONG_BOND);
 *     }
 * }
 * }</pre>
 *
 * <p>A model that does not keep a law overrides its method without the annotation, and says so with a counterexample.
 * jqwik finds the generators of {@code Holding<A>} and {@code Basket<A>} without further ado: {@code @ForAll
 * Basket<Bond>} works for every asset type that jqwik can generate. Uses jqwik-api and the module only; running it
 * needs {@code net.jqwik:jqwik}.
 */
@NullMarked
package io.github.garboard.collateral.laws;

import org.jspecify.annotations.NullMarked;
