package io.github.garboard.margin.laws;

import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginRequirement;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.Revaluation;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioMargin;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What a {@link ScenarioMargin} of worst losses keeps beside the laws of every model: its result can be checked against the
 * matrix, and a position that cannot lose cannot cost.
 */
public interface ScenarioMarginLaws extends MarginModelLaws<PnlMatrix> {

    @Override
    ScenarioMargin model();

    @Override
    default Arbitrary<PnlMatrix> portfolios() {
        return PnlMatrices.over(model().scenarios());
    }

    @Override
    default PnlMatrix combine(PnlMatrix first, PnlMatrix second) {
        return first.and(second);
    }

    @Override
    default PnlMatrix scale(PnlMatrix portfolio, double factor) {
        return PnlMatrices.scaled(portfolio, factor);
    }

    @Override
    default List<MarginLevel> levels() {
        return List.copyOf(model().levels().factors().keySet());
    }

    /** The binding scenario that is reported has the loss that is required, and where none is nothing is required. */
    @Property
    default void bindingScenarioReproducesTheRequirement(
            @ForAll("lawPortfolios") PnlMatrix portfolio, @ForAll("lawLevels") MarginLevel level) {
        MarginRequirement requirement = model().requirement(portfolio, level);
        double expected = requirement
                .bindingScenario()
                .map(name -> model().levels().of(level) * lossIn(portfolio, name))
                .orElse(0.0);
        Law.require(
                requirement.total() == expected,
                "required " + requirement.total() + ", scenario " + requirement.bindingScenario() + " loses "
                        + expected);
    }

    /** A position that loses in no scenario (a covering long beside its short) never raises the requirement. */
    @Property
    default void positionThatNeverLosesNeverCosts(
            @ForAll("lawPortfolios") PnlMatrix portfolio,
            @ForAll("lawPortfolios") PnlMatrix other,
            @ForAll("lawLevels") MarginLevel level) {
        PnlMatrix covering = PnlMatrix.of(
                1,
                model().scenarios(),
                Revaluation.perPosition(
                        (p, set, s) -> Math.abs(other.portfolio().pnl(s))));
        double with = model().requirement(portfolio.and(covering), level).total();
        double without = model().requirement(portfolio, level).total();
        Law.require(with <= without + tolerance(with, without), "without it " + without + ", with it " + with);
    }

    private double lossIn(PnlMatrix portfolio, String name) {
        List<String> names =
                model().scenarios().scenarios().stream().map(Scenario::name).toList();
        int scenario = names.indexOf(name);
        return -model().scenarios().weight(scenario) * portfolio.portfolio().pnl(scenario);
    }
}
