package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.allocation.Allocation;
import io.github.garboard.collateral.allocation.AllocationProblem;
import io.github.garboard.collateral.allocation.Allocator;
import io.github.garboard.collateral.allocation.CollateralCall;
import io.github.garboard.collateral.allocation.ConcentrationCap;
import io.github.garboard.collateral.allocation.Delivery;
import io.github.garboard.collateral.allocation.DeliveryTerms;
import io.github.garboard.collateral.allocation.InventoryLine;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * What every {@link Allocator} keeps.
 *
 * @param <A> the type of the assets
 * @param <C> the type of the keys of the calls
 */
public interface AllocatorLaws<A, C> {

    /** Relative tolerance of sums of amounts, values and costs: the feasibility of a linear program in doubles. */
    double TOLERANCE = 1e-7;

    /** Returns the allocator under test. */
    Allocator allocator();

    /** Returns problems that it takes: some that can be covered, some that cannot. */
    Arbitrary<AllocationProblem<A, C>> problems();

    /** Returns whether prices prove the cost: not so where deliveries are whole lots. */
    default boolean pricesAreExact() {
        return true;
    }

    /** Hands the problems to the laws. */
    @Provide
    default Arbitrary<AllocationProblem<A, C>> anyProblem() {
        return problems();
    }

    /** No asset gives more than is held, and what has a lot goes in lots. */
    @Property(tries = 150)
    default void deliveriesComeFromTheInventory(@ForAll("anyProblem") AllocationProblem<A, C> problem) {
        Allocation<A, C> allocation = allocator().allocate(problem);
        for (InventoryLine<A> line : problem.inventory()) {
            double given = 0;
            for (Delivery<A, C> one : allocation.deliveries()) {
                if (one.asset().equals(line.asset())) {
                    given += one.amount();
                    double lots = line.lot() > 0 ? one.amount() / line.lot() : 0;
                    Law.holds(Math.abs(lots - Math.rint(lots)) <= TOLERANCE, lots + " lots of " + line);
                }
            }
            Law.holds(given <= line.amount() * (1 + TOLERANCE), "gives " + given + " of " + line);
        }
    }

    /** Each delivery is one that the call takes, in time, at the value and cost that the terms say. */
    @Property(tries = 150)
    default void deliveriesKeepTheTerms(@ForAll("anyProblem") AllocationProblem<A, C> problem) {
        for (Delivery<A, C> one : allocator().allocate(problem).deliveries()) {
            InventoryLine<A> line = problem.inventory().stream()
                    .filter(candidate -> candidate.asset().equals(one.asset()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(one + " is not held"));
            CollateralCall<C> call = problem.calls().stream()
                    .filter(candidate -> candidate.key().equals(one.call()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(one + " is not called for"));
            Optional<DeliveryTerms> terms = problem.rule().terms(one.asset(), one.call());
            DeliveryTerms kept = terms.orElseThrow(() -> new AssertionError(one + " is not taken"));
            Law.holds(kept.time().compareTo(call.due()) <= 0, one + " comes after " + kept.time());
            Law.holds(one.amount() > 0, "delivers " + one);
            close("value", one.amount() * line.unitValue() * (1 - kept.haircut()), one.value());
            close("cost", one.amount() * (line.unitCost() + kept.unitFee()), one.cost());
        }
    }

    /** What is delivered to a call and what it lacks make at least what it asks for. */
    @Property(tries = 150)
    default void callsAreCoveredOrShort(@ForAll("anyProblem") AllocationProblem<A, C> problem) {
        Allocation<A, C> allocation = allocator().allocate(problem);
        for (CollateralCall<C> call : problem.calls()) {
            double value = value(allocation, asset -> true, call.key()::equals);
            double lacks = allocation instanceof Allocation.Uncovered<A, C> tooLittle
                    ? tooLittle.shortfalls().getOrDefault(call.key(), 0.0)
                    : 0;
            Law.holds(
                    value + lacks >= call.amount() - TOLERANCE * total(problem),
                    call + " gets " + value + " and lacks " + lacks);
        }
    }

    /** No cap is exceeded. */
    @Property(tries = 150)
    default void capsAreKept(@ForAll("anyProblem") AllocationProblem<A, C> problem) {
        Allocation<A, C> allocation = allocator().allocate(problem);
        for (ConcentrationCap<A, C> cap : problem.caps()) {
            double value = value(allocation, cap.assets(), cap.calls());
            Law.holds(value <= cap.limit() + TOLERANCE * total(problem), value + " exceeds " + cap);
        }
    }

    /**
     * The prices are feasible for the dual problem and its value is the cost, or the shortfall: no other allocation is
     * better, and where a price is above 0 there is nothing left (complementary slackness).
     */
    @Property(tries = 150)
    default void pricesProveTheOptimum(@ForAll("anyProblem") AllocationProblem<A, C> problem) {
        Allocation<A, C> allocation = allocator().allocate(problem);
        boolean covered = allocation instanceof Allocation.Covered;
        double dual = 0;
        double scale = 0;
        for (CollateralCall<C> call : problem.calls()) {
            double price = price("call", allocation.prices().calls().get(call.key()));
            Law.holds(covered || price <= 1 + TOLERANCE, "price " + price + " of a shortfall of 1");
            dual += call.amount() > 0 ? price * call.amount() : 0;
            scale += call.amount() > 0 ? price * call.amount() : 0;
        }
        for (InventoryLine<A> line : problem.inventory()) {
            dual -= price("asset", allocation.prices().assets().get(line.asset())) * line.amount();
        }
        for (ConcentrationCap<A, C> cap : problem.caps()) {
            dual -= price("cap", allocation.prices().caps().get(cap.name())) * cap.limit();
        }
        requireNoBetterDelivery(problem, allocation, covered);
        double primal = allocation instanceof Allocation.Uncovered<A, C> tooLittle
                ? tooLittle.totalShortfall()
                : allocation.cost();
        if (pricesAreExact()) {
            Law.holds(Math.abs(primal - dual) <= TOLERANCE * scale, primal + " is proven by " + dual);
        } else {
            Law.holds(primal >= dual - TOLERANCE * scale, primal + " is below " + dual);
        }
    }

    private static <A, C> void requireNoBetterDelivery(
            AllocationProblem<A, C> problem, Allocation<A, C> allocation, boolean covered) {
        for (InventoryLine<A> line : problem.inventory()) {
            for (CollateralCall<C> call : problem.calls()) {
                Optional<DeliveryTerms> terms = problem.rule()
                        .terms(line.asset(), call.key())
                        .filter(one -> one.time().compareTo(call.due()) <= 0);
                if (terms.isPresent() && line.unitValue() * (1 - terms.get().haircut()) > 0) {
                    double value = line.unitValue() * (1 - terms.get().haircut());
                    double spent = price("asset", allocation.prices().assets().get(line.asset()))
                            + (covered ? line.unitCost() + terms.get().unitFee() : 0);
                    for (ConcentrationCap<A, C> cap : problem.caps()) {
                        if (cap.assets().test(line.asset()) && cap.calls().test(call.key())) {
                            spent += value
                                    * price("cap", allocation.prices().caps().get(cap.name()));
                        }
                    }
                    double earned =
                            value * price("call", allocation.prices().calls().get(call.key()));
                    Law.holds(
                            earned <= spent + TOLERANCE * (spent + earned),
                            line + " to " + call + " earns " + earned + " for " + spent);
                }
            }
        }
    }

    private static double price(String name, @Nullable Double price) {
        Law.holds(price != null && price >= 0, "price of " + name + " is " + price);
        return Objects.requireNonNull(price);
    }

    private static <A, C> double value(
            Allocation<A, C> allocation, Predicate<? super A> assets, Predicate<? super C> calls) {
        double sum = 0;
        for (Delivery<A, C> one : allocation.deliveries()) {
            if (assets.test(one.asset()) && calls.test(one.call())) {
                sum += one.value();
            }
        }
        return sum;
    }

    private static double total(AllocationProblem<?, ?> problem) {
        return problem.calls().stream().mapToDouble(CollateralCall::amount).sum();
    }

    private static void close(String name, double expected, double got) {
        Law.holds(Math.abs(got - expected) <= TOLERANCE * expected, name + " is " + got + ", not " + expected);
    }
}
