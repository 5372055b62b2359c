/**
 * Portfolio margin: what a book must hold, computed from one currency, the profit and loss of each position in each
 * scenario.
 *
 * <p>A {@link io.github.garboard.margin.ScenarioSet} says what may happen. A caller's
 * {@link io.github.garboard.margin.Revaluation} says what each position gains or loses in it, and fills a
 * {@link io.github.garboard.margin.PnlMatrix}. A {@link io.github.garboard.margin.LossMeasure} turns the summed row into a
 * loss, and a {@link io.github.garboard.margin.MarginModel} turns a portfolio into a
 * {@link io.github.garboard.margin.MarginRequirement} at a {@link io.github.garboard.margin.MarginLevel}. The module prices
 * nothing: prices and sensitivities come through the caller's revaluation.
 *
 * <p>Conventions:
 *
 * <ul>
 *   <li>Profit and loss: positive is a gain. Losses, requirements and shortfalls are non-negative amounts. All amounts of
 *       one call are in one unit of money, of the caller's choice.
 *   <li>Matrices are row-major, positions by scenarios: the cell of position p in scenario s is at {@code p * scenarios + s}.
 *   <li>Volatility is decimal, per square root of a year of 365 days. Time to expiry is in years of 365 days;
 *       operational time is an {@link java.time.Instant}.
 *   <li>A requirement carries the parts that it is made of, and the parts add up to it. Parts may be negative (credits).
 *   <li>Everything is immutable and thread-safe, but for the scans of the batch tier and incremental margin, which say so. There is no clock, no
 *       randomness of its own and no input or output.
 *   <li>A caller's fault is an {@link java.lang.IllegalArgumentException} with name, rule and value; an index outside its
 *       range is an {@link java.lang.IndexOutOfBoundsException}; null is a {@link java.lang.NullPointerException}.
 * </ul>
 *
 * <p>A model is a composition. {@link io.github.garboard.margin.PnlMatrix#grouped} adds what nets in full,
 * {@link io.github.garboard.margin.VectorRule} says what counts of it, {@link io.github.garboard.margin.Aggregation} puts parts
 * together, a {@link io.github.garboard.margin.Charge} adds what no scenario shows, and models combine by {@code plus},
 * {@code atLeast}, {@code max}, {@code min} and {@code scaled}:
 *
 * <pre>{@code
 * MarginModel<Book> model = new ScenarioMargin(grid.scenarios(), LossMeasure.worst(), levels)
 *         .on((Book book) -> book.matrix().grouped(book.expiries(), book::expiryOf).map(book::discount))
 *         .plus(shortOptionFloor)
 *         .atLeast(minimumPerContract);
 * }</pre>
 *
 * <p>Scenario sets are made in {@link io.github.garboard.margin.scenario}, tail measures in
 * {@link io.github.garboard.margin.measure}, charges in {@link io.github.garboard.margin.charge}; scanning-range margin is
 * {@link io.github.garboard.margin.scanning}, the sensitivities-based engine {@link io.github.garboard.margin.sensitivity},
 * leverage by notional {@link io.github.garboard.margin.schedule}, health by weights
 * {@link io.github.garboard.margin.weight}. {@link io.github.garboard.margin.IncrementalMargin} answers what an order would do to
 * the requirement, {@link io.github.garboard.margin.attribution} what each part has in it and
 * {@link io.github.garboard.margin.stress} which move breaks the account. Accounts over several venues, shared pools and the
 * settlement of futures are in {@link io.github.garboard.margin.account}. Estimates of volatility and correlation are in
 * {@link io.github.garboard.margin.volatility}, requirements that move with the market in
 * {@link io.github.garboard.margin.dynamic}, how procyclical they are in {@link io.github.garboard.margin.procyclicality}, and
 * back-tests of any requirement in {@link io.github.garboard.margin.validation}. Those packages depend on this one, never the other way round. The rules that
 * every margin model should keep are published for the caller's own models as {@code MarginModelLaws} in the {@code laws}
 * jar of this module.
 */
@NullMarked
package io.github.garboard.margin;

import org.jspecify.annotations.NullMarked;
