package io.github.garboard.liquidation.laws;

import io.github.garboard.liquidation.Holdings;
import io.github.garboard.liquidation.plan.JointClosing;
import io.github.garboard.liquidation.plan.JointPlan;
import io.github.garboard.liquidation.plan.LiquidationPlan;
import io.github.garboard.liquidation.plan.LiquidationPlanner;
import io.github.garboard.liquidation.plan.LiquidationStep;
import io.github.garboard.liquidation.plan.Outcome;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every liquidation plan keeps, checked by executing it step by step with the planner's own health function. Health is
 * taken to be concave along the closing of one position.
 *
 * @param <K> the type of position names
 * @param <M> the type of the market
 */
public interface LiquidationPlanLaws<K, M> {

    /** Returns the planner under test. */
    LiquidationPlanner<K, M> planner();

    /** Returns accounts: healthy, curable and incurable ones. */
    Arbitrary<Holdings<K>> accounts();

    /** Returns the market that they are valued in. */
    M market();

    /** Returns the health that plans aim at. */
    double target();

    /**
     * Returns how far healths may differ by rounding alone, in units of the health: a millionth, for accounts of a gross
     * value up to about 10⁹.
     */
    default double tolerance() {
        return 1e-6;
    }

    /**
     * Returns the lot in which the planner's rules close a position, in its units; 0, the default, if they close any amount.
     *
     * @param key the position
     */
    default double lot(K key) {
        return 0;
    }

    /** Returns {@link #accounts()} to the properties of this interface. */
    @Provide
    default Arbitrary<Holdings<K>> lawAccounts() {
        return accounts();
    }

    /** Returns parts of a step, from nothing to all but a thousandth, to the properties of this interface. */
    @Provide
    default Arbitrary<Double> lawParts() {
        return Arbitraries.doubles().between(0, 0.999).ofScale(6);
    }

    /** The account is never worse off after a step than before it. */
    @Property
    default void planNeverLowersHealth(@ForAll("lawAccounts") Holdings<K> account) {
        double reached = health(account);
        Holdings<K> holdings = account;
        for (LiquidationStep<K> step : plan(account).steps()) {
            holdings = execute(holdings, step);
            double after = health(holdings);
            Law.require(after >= reached, "health falls from " + reached + " to " + after + " by " + step);
            reached = after;
        }
    }

    /** Executing the steps, each within its position, gives the holdings and healths that the plan states. */
    @Property
    default void stepsLeadToTheStatedHoldingsAndHealth(@ForAll("lawAccounts") Holdings<K> account) {
        LiquidationPlan<K> plan = plan(account);
        Holdings<K> holdings = account;
        Law.require(health(account) == plan.healthBefore(), "health before is " + health(account) + ": " + plan);
        for (LiquidationStep<K> step : plan.steps()) {
            double size = Math.abs(holdings.quantity(holdings.indexOf(step.key())));
            Law.require(step.amount() > 0 && step.amount() <= size, step + " on a position of " + size);
            holdings = execute(holdings, step);
            Law.require(health(holdings) == step.healthAfter(), "health is " + health(holdings) + " after " + step);
        }
        Law.require(holdings.equals(plan.holdingsAfter()), "steps lead to " + holdings + ": " + plan);
    }

    /** A plan says that the target is met if and only if it is, and closes nothing if it was. */
    @Property
    default void outcomeAgreesWithTheHealth(@ForAll("lawAccounts") Holdings<K> account) {
        LiquidationPlan<K> plan = plan(account);
        boolean met = health(plan.holdingsAfter()) >= target();
        boolean claimed = plan.outcome() == Outcome.RESTORED || plan.outcome() == Outcome.NOT_NEEDED;
        Law.require(met == claimed, "target " + target() + ", health " + plan.healthAfter() + ", " + plan.outcome());
        Law.require(
                plan.outcome() == Outcome.NOT_NEEDED == health(account) >= target(),
                "health " + health(account) + ", target " + target() + ", " + plan.outcome());
        Law.require(plan.steps().isEmpty() || health(account) < target(), "closes without need: " + plan);
    }

    /** Closing less in the last step of a plan that restores, by a lot where there are lots, misses the target. */
    @Property
    default void smallerLastStepMissesTheTarget(
            @ForAll("lawAccounts") Holdings<K> account, @ForAll("lawParts") double part) {
        LiquidationPlan<K> plan = plan(account);
        if (plan.outcome() == Outcome.RESTORED) {
            Holdings<K> holdings = account;
            List<LiquidationStep<K>> steps = plan.steps();
            for (LiquidationStep<K> step : steps.subList(0, steps.size() - 1)) {
                holdings = execute(holdings, step);
            }
            LiquidationStep<K> last = steps.get(steps.size() - 1);
            double lot = lot(last.key());
            double less = lot > 0 ? Math.max(0, last.amount() - lot) : part * last.amount();
            double health = health(holdings.reduce(holdings.indexOf(last.key()), less));
            Law.require(
                    health < target() + tolerance(),
                    "only " + less + " of " + last + " reaches " + health + ", target " + target());
        }
    }

    /** Where a plan says that the account cannot be cured, no further closing of one position cures it. */
    @Property
    default void incurableIsNotCuredByOneMoreClosing(
            @ForAll("lawAccounts") Holdings<K> account, @ForAll("lawParts") double part) {
        LiquidationPlan<K> plan = plan(account);
        if (plan.outcome() == Outcome.INCURABLE) {
            Holdings<K> after = plan.holdingsAfter();
            for (int i = 0; i < after.size(); i++) {
                double more = part * Math.abs(after.quantity(i));
                double health = health(after.reduce(i, more));
                Law.require(
                        health < target() + tolerance() && health <= plan.healthAfter() + tolerance(),
                        "closing " + more + " of " + after.key(i) + " reaches " + health + ": " + plan);
            }
        }
    }

    /** The same account gets the same plan. */
    @Property
    default void planIsDeterministic(@ForAll("lawAccounts") Holdings<K> account) {
        LiquidationPlan<K> first = plan(account);
        LiquidationPlan<K> second = plan(account);
        Law.require(first.equals(second), "first " + first + ", then " + second);
    }

    /** The cost of a plan is the sum of its steps, each at the planner's cost per unit at the holdings before it. */
    @Property
    default void costIsTheSumOfTheSteps(@ForAll("lawAccounts") Holdings<K> account) {
        LiquidationPlan<K> plan = plan(account);
        Holdings<K> holdings = account;
        double sum = 0;
        for (LiquidationStep<K> step : plan.steps()) {
            sum += step.amount() * planner().cost().perUnit(holdings, holdings.indexOf(step.key()), market());
            holdings = execute(holdings, step);
        }
        Law.require(
                Math.abs(plan.cost() - sum) <= LiquidationPlan.ROUNDING * sum,
                "cost " + plan.cost() + ", its steps " + sum);
    }

    /** A joint closing follows only where single ones do not cure, and leads to the holdings and the health it states. */
    @Property
    default void jointClosingRaisesTheHealthAsStated(@ForAll("lawAccounts") Holdings<K> account) {
        JointPlan<K> plan = planner().planJointly(account, market(), target());
        Law.require(
                plan.joint().isEmpty() || plan.single().outcome() == Outcome.INCURABLE,
                "joint closing after " + plan.single().outcome() + ": " + plan);
        Holdings<K> holdings = plan.single().holdingsAfter();
        for (JointClosing.Leg<K> leg : plan.joint().map(JointClosing::legs).orElse(List.of())) {
            holdings = holdings.reduce(holdings.indexOf(leg.key()), leg.amount());
        }
        Law.require(holdings.equals(plan.holdingsAfter()), "legs lead to " + holdings + ": " + plan);
        Law.require(health(holdings) == plan.healthAfter(), "health is " + health(holdings) + ": " + plan);
        Law.require(plan.healthAfter() >= health(account), "health falls: " + plan);
    }

    private LiquidationPlan<K> plan(Holdings<K> account) {
        return planner().plan(account, market(), target());
    }

    private double health(Holdings<K> holdings) {
        return planner().health().health(holdings, market());
    }

    private Holdings<K> execute(Holdings<K> holdings, LiquidationStep<K> step) {
        return holdings.reduce(holdings.indexOf(step.key()), step.amount());
    }
}
