package io.github.garboard.margin.volatility;

import io.github.garboard.margin.laws.VarianceEstimatorLaws;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class VarianceEstimatorLawsTest {

    @Group
    class CloseToClose implements VarianceEstimatorLaws {
        @Override
        public VarianceEstimator estimator() {
            return VarianceEstimator.closeToClose();
        }
    }

    @Group
    class Parkinson implements VarianceEstimatorLaws {
        @Override
        public VarianceEstimator estimator() {
            return VarianceEstimator.parkinson();
        }

        @Override
        public int fewestBars() {
            return 1;
        }
    }

    @Group
    class GarmanKlass implements VarianceEstimatorLaws {
        @Override
        public VarianceEstimator estimator() {
            return VarianceEstimator.garmanKlass();
        }

        @Override
        public int fewestBars() {
            return 1;
        }
    }

    @Group
    class RogersSatchell implements VarianceEstimatorLaws {
        @Override
        public VarianceEstimator estimator() {
            return VarianceEstimator.rogersSatchell();
        }

        @Override
        public int fewestBars() {
            return 1;
        }
    }

    @Group
    class YangZhang implements VarianceEstimatorLaws {
        @Override
        public VarianceEstimator estimator() {
            return VarianceEstimator.yangZhang();
        }
    }

    @Group
    class Exponential implements VarianceEstimatorLaws {
        @Override
        public VarianceEstimator estimator() {
            return new ExponentialWeights(0.94);
        }

        @Override
        public int fewestBars() {
            return 2;
        }
    }
}
