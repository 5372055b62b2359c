package io.github.garboard.collateral.solvency;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.laws.SumTreeLaws;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class SumTreeLawsTest {

    @Group
    class Default implements SumTreeLaws {
        @Override
        public SumTreeFormat format() {
            return SumTreeFormat.of(1);
        }
    }

    @Group
    class ThreeAssetsOfSixtyFourBits implements SumTreeLaws {
        @Override
        public SumTreeFormat format() {
            return SumTreeFormat.of(3).withLargestSum(BigInteger.valueOf(Long.MAX_VALUE));
        }
    }

    @Group
    class NoSaltsAndLongHashes implements SumTreeLaws {
        @Override
        public SumTreeFormat format() {
            return SumTreeFormat.of(2).withSaltBytes(0).withHashing(SumTreeLawsTest::sha512);
        }
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Group
    class Broken {

        private static final Liability TEN = Liability.of("a", Salts.of(1), 10);
        private static final Liability FIFTY = Liability.of("b", Salts.of(2), 50);

        @Example
        void hashOfTheTotalAloneBreaksTheLaw() {
            SumTreeLaws laws = with(new TotalOnlyHashing());
            assertThrows(AssertionError.class, () -> laws.largerBalanceNeverPassesAsTheTotal(TEN, FIFTY));
        }

        @Example
        void hashWithoutTheSaltBreaksTheLaw() {
            SumTreeLaws laws = with(new SumTreeHashing() {
                @Override
                public MessageDigest digest() {
                    return SumTreeHashing.sha256().digest();
                }

                @Override
                public void leaf(MessageDigest digest, ByteBuffer id, ByteBuffer salt, ByteBuffer balances) {
                    SumTreeHashing.super.leaf(digest, id, ByteBuffer.allocate(0), balances);
                }
            });
            assertThrows(
                    AssertionError.class,
                    () -> laws.changedBitOfTheAccountIsNoticed(List.of(TEN, FIFTY), new Random(1)));
        }

        private static SumTreeLaws with(SumTreeHashing hashing) {
            return () -> SumTreeFormat.of(1).withHashing(hashing);
        }
    }
}
