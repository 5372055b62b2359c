package io.github.garboard.margin.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Settling more or less often moves no money, and none is made. */
class FuturesPositionProperties {

    /** Up to 30 steps of values up to 10⁶: some roundings of their sum. */
    private static final double TOLERANCE = 1e-7;

    record Step(double traded, double price, double funding, boolean settled) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Double> traded = Arbitraries.oneOf(
                Arbitraries.doubles().between(-100, 100).ofScale(4), Arbitraries.of(-1.0, 0.0, 1.0, 2.0));
        return Combinators.combine(
                        traded,
                        Arbitraries.doubles().between(0.5, 10_000).ofScale(4),
                        Arbitraries.doubles().between(-5, 5).ofScale(6),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Contract> contracts() {
        return Arbitraries.of(Contract.linear(1), Contract.linear(0.01), Contract.inverse(100));
    }

    /** Cash of all steps plus what is unrealised at the end. */
    private static double equity(Contract contract, List<Step> steps, int side, boolean settle) {
        FuturesPosition position = FuturesPosition.none(contract, 0);
        double cash = 0;
        double index = 0;
        double last = 1;
        for (Step step : steps) {
            index += step.funding();
            Settlement traded = position.trade(side * step.traded(), step.price(), index);
            cash += traded.cash();
            position = traded.position();
            if (settle && step.settled()) {
                Settlement settled = position.settle(step.price(), index);
                cash += settled.cash();
                position = settled.position();
            }
            last = step.price();
        }
        return cash + position.unrealised(last);
    }

    @Property
    void equityDoesNotDependOnHowOftenOneSettles(
            @ForAll("contracts") Contract contract, @ForAll("steps") List<Step> steps) {
        assertEquals(equity(contract, steps, 1, false), equity(contract, steps, 1, true), TOLERANCE);
    }

    @Property
    void whatTheLongPaysTheShortReceives(@ForAll("contracts") Contract contract, @ForAll("steps") List<Step> steps) {
        assertEquals(-equity(contract, steps, -1, true), equity(contract, steps, 1, true), TOLERANCE);
    }

    @Property
    void equityIsWhatTheTradesEarnedLessFunding(
            @ForAll("contracts") Contract contract, @ForAll("steps") List<Step> steps) {
        double end = contract.value(steps.get(steps.size() - 1).price());
        double earned = 0;
        double held = 0;
        for (Step step : steps) {
            earned -= held * step.funding();
            earned += step.traded() * (end - contract.value(step.price()));
            held += step.traded();
        }
        assertEquals(earned, equity(contract, steps, 1, false), TOLERANCE);
    }
}
