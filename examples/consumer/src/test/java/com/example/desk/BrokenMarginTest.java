package com.example.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.MarginRequirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A model that is wrong must fail its laws: this proves that they bite. */
class BrokenMarginTest {

    @Test
    void theLawsCatchAModelThatRewardsSplittingAnAccount() {
        Set<String> broken = EngineTestKit.engine("jqwik")
                .selectors(selectClass(Quadratic.class))
                .execute()
                .testEvents()
                .failed()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .collect(Collectors.toSet());
        assertEquals(Set.of("requirementIsPositivelyHomogeneous", "combiningNeedsNoMore"), broken);
    }

    /** Charges the square of the gross notional: two accounts of half the size need half as much. */
    static class Quadratic implements NetNotionals {

        @Override
        public MarginModel<Map<String, Double>> model() {
            return (notionals, level) -> {
                double gross =
                        notionals.values().stream().mapToDouble(Math::abs).sum();
                double charge = 1e-6 * gross * gross;
                return new MarginRequirement(
                        level, charge, List.of(MarginComponent.of("size", charge)), Optional.empty());
            };
        }
    }
}
