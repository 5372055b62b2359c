package io.github.garboard.collateral.solvency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.collateral.laws.LiabilityProvider;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SumTreeProperties {

    private static final SumTreeFormat FORMAT = SumTreeFormat.of(2);

    @Provide
    Arbitrary<List<Liability>> accounts() {
        return LiabilityProvider.lists(FORMAT, 1, 40);
    }

    /** 64-bit balances, as columns hold them. */
    @Provide
    Arbitrary<List<Liability>> smallAccounts() {
        return LiabilityProvider.lists(FORMAT.withLargestSum(BigInteger.valueOf(Long.MAX_VALUE)), 1, 40);
    }

    @Property(tries = 200)
    void rootIsThatOfTheDefinition(@ForAll("accounts") List<Liability> accounts) {
        assertEquals(
                defined(accounts, 0, 1 << depth(accounts.size())),
                SumTree.of(FORMAT, accounts).root().node());
    }

    @Property(tries = 200)
    void subtreesInAnyOrderGiveTheSameTree(
            @ForAll("accounts") List<Liability> accounts,
            @ForAll @IntRange(min = 1, max = 70) int subtrees,
            @ForAll Random random) {
        SumTree whole = SumTree.of(FORMAT, accounts);
        SumTree parts = SumTree.of(FORMAT, accounts, subtrees, tasks -> {
            List<Runnable> shuffled = new ArrayList<>(tasks);
            Collections.shuffle(shuffled, random);
            shuffled.parallelStream().forEach(Runnable::run);
        });
        assertSame(accounts.size(), whole, parts);
    }

    @Property(tries = 200)
    void columnsGiveTheTreeOfTheirRows(
            @ForAll("smallAccounts") List<Liability> accounts, @ForAll @IntRange(min = 1, max = 9) int subtrees) {
        LiabilityColumns columns = columns(accounts);
        assertEquals(
                accounts,
                IntStream.range(0, columns.accounts())
                        .mapToObj(columns::liability)
                        .toList());
        assertSame(accounts.size(), SumTree.of(FORMAT, accounts), SumTree.of(FORMAT, columns));
        assertSame(
                accounts.size(),
                SumTree.of(FORMAT, accounts),
                SumTree.of(FORMAT, columns, subtrees, tasks -> tasks.forEach(Runnable::run)));
    }

    @Property(tries = 50)
    void manyUpdatesGiveTheTreeBuiltAnew(
            @ForAll("accounts") List<Liability> accounts,
            @ForAll("accounts") List<Liability> put,
            @ForAll Random random) {
        SumTree tree = SumTree.of(FORMAT, accounts);
        List<Liability> after = new ArrayList<>(accounts);
        for (Liability liability : put) {
            int index = random.nextInt(accounts.size());
            after.set(index, liability);
            tree.update(index, liability);
        }
        assertSame(accounts.size(), SumTree.of(FORMAT, after), tree);
    }

    private static void assertSame(int accounts, SumTree expected, SumTree actual) {
        assertEquals(expected.root(), actual.root());
        for (int i = 0; i < accounts; i++) {
            assertEquals(expected.proof(i), actual.proof(i));
        }
    }

    private static LiabilityColumns columns(List<Liability> accounts) {
        ByteArrayOutputStream ids = new ByteArrayOutputStream();
        ByteArrayOutputStream salts = new ByteArrayOutputStream();
        int[] ends = new int[accounts.size()];
        long[][] balances = new long[FORMAT.assets()][accounts.size()];
        for (int i = 0; i < ends.length; i++) {
            Liability account = accounts.get(i);
            ids.writeBytes(account.id().getBytes(StandardCharsets.UTF_8));
            salts.writeBytes(account.salt().toByteArray());
            ends[i] = ids.size();
            for (int asset = 0; asset < balances.length; asset++) {
                balances[asset][i] = account.balances().get(asset).longValueExact();
            }
        }
        return LiabilityColumns.of(ids.toByteArray(), ends, salts.toByteArray(), balances);
    }

    private static int depth(int accounts) {
        int depth = 0;
        while (1 << depth < accounts) {
            depth++;
        }
        return depth;
    }

    /** The definition, leaf by leaf, with sums in {@link BigInteger}. */
    private static SumNode defined(List<Liability> accounts, int from, int to) {
        if (to - from > 1) {
            SumNode left = defined(accounts, from, (from + to) / 2);
            SumNode right = defined(accounts, (from + to) / 2, to);
            List<BigInteger> sums = IntStream.range(0, FORMAT.assets())
                    .mapToObj(i -> left.sums().get(i).add(right.sums().get(i)))
                    .toList();
            return new SumNode(
                    hash(
                            new byte[] {1},
                            left.hash().toByteArray(),
                            bytes(left.sums()),
                            right.hash().toByteArray(),
                            bytes(right.sums())),
                    sums);
        }
        if (from >= accounts.size()) {
            return new SumNode(hash(new byte[] {2}), Collections.nCopies(FORMAT.assets(), BigInteger.ZERO));
        }
        Liability account = accounts.get(from);
        byte[] id = account.id().getBytes(StandardCharsets.UTF_8);
        byte[] length = {0, 0, (byte) (id.length / 256), (byte) (id.length % 256)};
        return new SumNode(
                hash(new byte[] {0}, length, id, account.salt().toByteArray(), bytes(account.balances())),
                account.balances());
    }

    private static byte[] bytes(List<BigInteger> sums) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (BigInteger sum : sums) {
            String hex = sum.toString(16);
            bytes.writeBytes(
                    ByteString.ofHex("0".repeat(32 - hex.length()) + hex).toByteArray());
        }
        return bytes.toByteArray();
    }

    private static ByteString hash(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return ByteString.of(SumTreeHashing.sha256().digest().digest(all.toByteArray()));
    }
}
