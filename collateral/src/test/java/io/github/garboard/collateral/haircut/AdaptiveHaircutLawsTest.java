package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.laws.AdaptiveHaircutLaws;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class AdaptiveHaircutLawsTest {

    @Group
    class SlowUpSlowDown implements AdaptiveHaircutLaws {
        @Override
        public AdaptiveHaircut start() {
            return AdaptiveHaircut.start(new AntiProcyclicality(0.05, 0.25, 0.5, 0.02, 0.005), 0.3);
        }
    }

    @Group
    class FloorOnly implements AdaptiveHaircutLaws {
        @Override
        public AdaptiveHaircut start() {
            return AdaptiveHaircut.start(
                    new AntiProcyclicality(0.2, 0, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY), 0);
        }
    }

    @Group
    class StressOnly implements AdaptiveHaircutLaws {
        @Override
        public AdaptiveHaircut start() {
            return new AdaptiveHaircut(new AntiProcyclicality(0, 1, 0.4, 0.1, Double.POSITIVE_INFINITY), 1);
        }
    }
}
