package io.github.garboard.oracle.resilience;

import io.github.garboard.oracle.laws.LiquidityPoolLaws;
import io.github.garboard.oracle.resilience.ConcentratedLiquidity.Position;
import java.util.List;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class PoolLawsTest {

    @Group
    class FreeConstantProduct implements LiquidityPoolLaws {
        @Override
        public LiquidityPool pool() {
            return new ConstantProduct(1000, 0);
        }
    }

    @Group
    class ConstantProductWithFee implements LiquidityPoolLaws {
        @Override
        public LiquidityPool pool() {
            return ConstantProduct.ofReserves(50, 2e6, 0.003);
        }

        @Override
        public double lowestPrice() {
            return 1e-8;
        }

        @Override
        public double highestPrice() {
            return 1e12;
        }
    }

    @Group
    class OverlappingPositionsWithAGap implements LiquidityPoolLaws {
        @Override
        public LiquidityPool pool() {
            return new ConcentratedLiquidity(
                    List.of(new Position(0.5, 2, 300), new Position(1, 4, 20), Position.ofTicks(30_000, 40_000, 7)),
                    0.0005);
        }
    }

    @Group
    class PoolWithoutLiquidity implements LiquidityPoolLaws {
        @Override
        public LiquidityPool pool() {
            return new ConcentratedLiquidity(List.of(), 0.01);
        }
    }
}
