package io.github.garboard.collateral.encumbrance;

import io.github.garboard.collateral.laws.LedgerLaws;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;
import net.jqwik.api.Tuple;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class LedgerLawsTest {

    @Group
    class OfLong implements LedgerLaws<Long> {
        @Override
        public Ledger<Long> ledger() {
            return EncumbranceLedger.of(Units.ofLong());
        }

        @Override
        public Units<Long> units() {
            return Units.ofLong();
        }

        @Override
        public Arbitrary<Long> amounts() {
            return Arbitraries.longs().between(-1, 30);
        }
    }

    /** Also amounts that no long can hold. */
    @Group
    class OfBigInteger implements LedgerLaws<BigInteger> {
        @Override
        public Ledger<BigInteger> ledger() {
            return EncumbranceLedger.of(Units.ofBigInteger());
        }

        @Override
        public Units<BigInteger> units() {
            return Units.ofBigInteger();
        }

        @Override
        public Arbitrary<BigInteger> amounts() {
            Arbitrary<BigInteger> small = Arbitraries.longs().between(-1, 30).map(BigInteger::valueOf);
            return Arbitraries.frequencyOf(Tuple.of(2, small), Tuple.of(1, small.map(amount -> amount.shiftLeft(80))));
        }
    }

    @Group
    class Concurrent extends OfLong {
        @Override
        public Ledger<Long> ledger() {
            return ConcurrentLedger.of(super.ledger());
        }
    }

    /** The model that the others are tested against, through the interface's default methods. */
    @Group
    class Naive extends OfBigInteger {
        @Override
        public Ledger<BigInteger> ledger() {
            return new LotLedger();
        }
    }
}
