package io.github.garboard.collateral.allocation;

import io.github.garboard.collateral.laws.AllocatorLaws;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class AllocatorLawsTest {

    @Group
    class Transport implements AllocatorLaws<Integer, Integer> {

        @Override
        public Allocator allocator() {
            return new TransportAllocator();
        }

        @Override
        public Arbitrary<AllocationProblem<Integer, Integer>> problems() {
            return Problems.any(Problems.Shape.TRANSPORT);
        }
    }

    @Group
    class Linear implements AllocatorLaws<Integer, Integer> {

        @Override
        public Allocator allocator() {
            return new LinearAllocator();
        }

        @Override
        public Arbitrary<AllocationProblem<Integer, Integer>> problems() {
            return Problems.any(Problems.Shape.GENERAL);
        }
    }

    @Group
    class Lots implements AllocatorLaws<Integer, Integer> {

        @Override
        public Allocator allocator() {
            return new LotAllocator(200);
        }

        @Override
        public Arbitrary<AllocationProblem<Integer, Integer>> problems() {
            return Problems.any(Problems.Shape.LOTS);
        }

        @Override
        public boolean pricesAreExact() {
            return false;
        }
    }

    @Group
    class Cheapest implements AllocatorLaws<Integer, Integer> {

        @Override
        public Allocator allocator() {
            return Allocator.cheapestToDeliver();
        }

        @Override
        public Arbitrary<AllocationProblem<Integer, Integer>> problems() {
            return Problems.any(Problems.Shape.GENERAL);
        }
    }
}
